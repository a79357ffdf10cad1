import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor, StaffRole } from "@/lib/auth/actor";
import { PERMISSION_WORDS, permissionsOfRole } from "@/lib/auth/permissions";
import { db, type Tx, transaction } from "@/lib/core/db";
import { publicUrl } from "@/lib/core/env";
import { conflict, forbidden, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { queueMail } from "@/lib/core/mail";
import { joinDeskPath } from "@/lib/core/paths";
import { takePoint } from "@/lib/core/rate-limit";
import { hashSecret, newSecret } from "@/lib/core/secret";
import { permissionsIn, ungivable } from "../desk-policy";
import { assertKeepsPeople } from "./queries";
import type { StaffInvitationInput } from "./schema";
import { STAFF_LABELS } from "./words";

const VALID_MS = 7 * 24 * 3_600_000;

/** Invitations that still work. */
export const waiting = (now: Date) => ({ acceptedAt: null, revokedAt: null, expiresAt: { gt: now } });

async function mail(tx: Tx, actor: Actor, input: StaffInvitationInput, secret: string, hash: string) {
  const may = permissionsIn(input).map((each) => PERMISSION_WORDS[each]);
  await queueMail(tx, {
    key: `staff-invitation:${hash}`,
    to: input.email,
    subject: `${actor.name} invites you to the desk`,
    paragraphs: [
      "Hello,",
      `${actor.name} asks you to work at the desk. The link works for a week, and only for this address.`,
    ],
    facts: [
      { label: "Your role", value: STAFF_LABELS[input.staffRole] },
      { label: "You may", value: may.join("; ") },
    ],
    action: { label: "Join the desk", url: publicUrl() + joinDeskPath(secret) },
    why: `You get this mail because ${actor.name} gave your address. If you do not know them, do nothing.`,
  });
}

/**
 * Mails somebody a link to join the desk, with or without an account; an earlier link for the address stops working.
 * @throws DomainError forbidden (more than one's own), conflict (at the desk already), rate_limited.
 */
export async function inviteStaff(
  actor: Actor,
  input: StaffInvitationInput,
  now: Date,
): Promise<{ id: string }> {
  assertKeepsPeople(actor);
  const withheld = input.withheld.filter((each) => permissionsOfRole(input.staffRole).includes(each));
  const why = ungivable(actor, { ...input, withheld });
  if (why) throw forbidden(why);
  await takePoint("invite", `desk:${actor.userId}`);
  const [id, secret] = [newId(), newSecret()];
  const hash = hashSecret(secret);
  await transaction(async (tx) => {
    // One after another, or two that come at once would each leave a link that works.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('places at the desk'))::text`;
    const there = await tx.user.findUnique({
      where: { email: input.email },
      select: { staffRole: true, suspendedAt: true },
    });
    if (there?.staffRole) throw conflict("This person is at the desk already: change their role instead.");
    if (there?.suspendedAt) throw conflict("This account is suspended: lift that first.");
    await tx.staffInvitation.updateMany({
      where: { email: input.email, ...waiting(now) },
      data: { revokedAt: now },
    });
    await tx.staffInvitation.create({
      data: {
        id,
        email: input.email,
        role: input.staffRole,
        withheld,
        hash,
        invitedById: actor.userId,
        invitedByName: actor.name,
        createdAt: now,
        expiresAt: new Date(now.getTime() + VALID_MS),
      },
    });
    await mail(tx, actor, { ...input, withheld }, secret, hash);
    await record(tx, actor, "user.invite", { type: "invitation", id, name: input.email }, now, {
      after: { staffRole: input.staffRole, withheld },
    });
  });
  return { id };
}

/**
 * Makes links that wait for an address worthless: who was given a place, or lost one, since a link was mailed does not
 * come back with it.
 */
export async function endStaffInvitations(tx: Tx, actor: Actor, email: string, now: Date): Promise<void> {
  const ended = await tx.staffInvitation.updateManyAndReturn({
    where: { email, ...waiting(now) },
    data: { revokedAt: now },
    select: { id: true },
  });
  for (const { id } of ended)
    await record(tx, actor, "user.invitation_withdrawn", { type: "invitation", id, name: email }, now);
}

type Waiting = { email: string; role: StaffRole; withheld: string[] };

async function waitingOne(actor: Actor, id: string, now: Date): Promise<Waiting> {
  assertKeepsPeople(actor);
  const found = await db().staffInvitation.findFirst({ where: { id, ...waiting(now) } });
  if (!found) throw notFound("The invitation");
  return found;
}

/** Mails a fresh link; the earlier one stops working. @throws DomainError as inviting does, not_found. */
export async function resendStaffInvitation(
  actor: Actor,
  { id }: { id: string },
  now: Date,
): Promise<{ id: string }> {
  const { email, role, withheld } = await waitingOne(actor, id, now);
  return inviteStaff(
    actor,
    { email, staffRole: role, withheld: withheld as StaffInvitationInput["withheld"] },
    now,
  );
}

/** Makes a link that waits worthless. @throws DomainError forbidden, not_found. */
export async function withdrawStaffInvitation(
  actor: Actor,
  { id }: { id: string },
  now: Date,
): Promise<null> {
  const { email, role, withheld } = await waitingOne(actor, id, now);
  const why = ungivable(actor, { staffRole: role, withheld });
  if (why) throw forbidden(why);
  await transaction(async (tx) => {
    const { count } = await tx.staffInvitation.updateMany({
      where: { id, ...waiting(now) },
      data: { revokedAt: now },
    });
    if (count === 0) throw notFound("The invitation");
    await record(tx, actor, "user.invitation_withdrawn", { type: "invitation", id, name: email }, now);
  });
  return null;
}

export type OpenStaffInvitation = {
  id: string;
  email: string;
  role: StaffRole;
  withheld: string[];
  invitedByName: string;
  expiresAt: Date;
};

/** Links that wait, newest first. @throws DomainError forbidden. */
export async function openStaffInvitations(actor: Actor, now: Date): Promise<OpenStaffInvitation[]> {
  assertKeepsPeople(actor);
  return db().staffInvitation.findMany({
    where: waiting(now),
    orderBy: { createdAt: "desc" },
    take: 100,
    select: { id: true, email: true, role: true, withheld: true, invitedByName: true, expiresAt: true },
  });
}
