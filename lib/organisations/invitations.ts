import "server-only";
import { record } from "@/lib/audit/commands";
import { type Actor, membershipOf, type OrgRole } from "@/lib/auth/actor";
import { db, type Tx, transaction } from "@/lib/core/db";
import { publicUrl } from "@/lib/core/env";
import { conflict, forbidden, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { queueMail } from "@/lib/core/mail";
import { joinPath } from "@/lib/core/paths";
import { takePoint } from "@/lib/core/rate-limit";
import { hashSecret, newSecret } from "@/lib/core/secret";
import { ROLE_LABELS, ROLE_WORDS, rolesToGive } from "./policy";
import type { InvitationInput } from "./team-schema";

const VALID_MS = 7 * 24 * 3_600_000;

function assertMayInvite(actor: Actor, organisationId: string, role: OrgRole): void {
  if (!membershipOf(actor, organisationId)) throw notFound("The organisation");
  if (!actor.emailVerified) throw forbidden("Confirm your email address first: the link is in your inbox.");
  if (!rolesToGive(actor, organisationId).includes(role))
    throw forbidden("Your role does not allow you to invite somebody with this role.");
}

const waiting = (now: Date) => ({ acceptedAt: null, revokedAt: null, expiresAt: { gt: now } });

async function mailInvitation(tx: Tx, actor: Actor, input: InvitationInput, secret: string, hash: string) {
  const { name } = await tx.organisation.findUniqueOrThrow({
    where: { id: input.organisationId },
    select: { name: true },
  });
  await queueMail(tx, {
    key: `invitation:${hash}`,
    to: input.email,
    subject: `${actor.name} invites you to ${name}`,
    paragraphs: [
      "Hello,",
      `${actor.name} asks you to write for ${name}. The link works for a week, and only for this address.`,
    ],
    facts: [
      { label: "Organisation", value: name },
      { label: "Your role", value: `${ROLE_LABELS[input.role]}: ${ROLE_WORDS[input.role]}` },
    ],
    action: { label: "Join", url: publicUrl() + joinPath(secret) },
    why: `You get this mail because ${actor.name} gave your address. If you do not know them, do nothing.`,
  });
}

/**
 * Mails somebody a link to join. An earlier link for the same address stops working.
 * @throws DomainError not_found, forbidden, conflict (a member already), rate_limited.
 */
export async function invite(actor: Actor, input: InvitationInput, now: Date): Promise<{ id: string }> {
  const { organisationId, email, role } = input;
  assertMayInvite(actor, organisationId, role);
  await takePoint("invite", organisationId);
  const secret = newSecret();
  const hash = hashSecret(secret);
  const id = newId();
  await transaction(async (tx) => {
    // One after another, or two that come at once would each leave a link that works.
    await tx.$queryRaw`select 1 from organisations where id = ${organisationId}::uuid for update`;
    const member = await tx.membership.findFirst({
      where: { organisationId, user: { email } },
      select: { userId: true },
    });
    if (member) throw conflict("This person belongs to the organisation already.");
    await tx.invitation.updateMany({
      where: { organisationId, email, ...waiting(now) },
      data: { revokedAt: now },
    });
    await tx.invitation.create({
      data: {
        id,
        organisationId,
        email,
        role,
        hash,
        invitedById: actor.userId,
        invitedByName: actor.name,
        createdAt: now,
        expiresAt: new Date(now.getTime() + VALID_MS),
      },
    });
    await mailInvitation(tx, actor, input, secret, hash);
    const subject = { type: "invitation", id, name: email, organisationId } as const;
    await record(tx, actor, "organisation.invite", subject, now, { data: { role } });
  });
  return { id };
}

/** Makes a link that waits worthless. @throws DomainError not_found, forbidden. */
export async function withdrawInvitation(
  actor: Actor,
  { organisationId, id }: { organisationId: string; id: string },
  now: Date,
): Promise<void> {
  if (!membershipOf(actor, organisationId)) throw notFound("The invitation");
  await transaction(async (tx) => {
    const found = await tx.invitation.findFirst({ where: { id, organisationId, ...waiting(now) } });
    if (!found) throw notFound("The invitation");
    if (!rolesToGive(actor, organisationId).includes(found.role))
      throw forbidden("Your role does not allow this.");
    await tx.invitation.update({ where: { id }, data: { revokedAt: now } });
    const subject = { type: "invitation", id, name: found.email, organisationId } as const;
    await record(tx, actor, "organisation.invitation_withdrawn", subject, now);
  });
}

export type OpenInvitation = {
  id: string;
  email: string;
  role: OrgRole;
  invitedByName: string;
  expiresAt: Date;
};

/** Links that wait, newest first; for members. @throws DomainError not_found. */
export async function openInvitations(
  actor: Actor,
  organisationId: string,
  now: Date,
): Promise<OpenInvitation[]> {
  if (!membershipOf(actor, organisationId)) throw notFound("The organisation");
  return db().invitation.findMany({
    where: { organisationId, ...waiting(now) },
    orderBy: { createdAt: "desc" },
    take: 100,
    select: { id: true, email: true, role: true, invitedByName: true, expiresAt: true },
  });
}
