import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor, StaffRole } from "@/lib/auth/actor";
import { db, type Tx, transaction } from "@/lib/core/db";
import { conflict, forbidden } from "@/lib/core/errors";
import { hashSecret } from "@/lib/core/secret";
import { asActor } from "../commands";
import { ungivable } from "../desk-policy";
import { confirmAddress, deadInvitation, makeInvited } from "../invited";
import { actorFields, toActor } from "../sessions";
import { waiting } from "./invitations";

export type StaffInvitationView = {
  email: string;
  role: StaffRole;
  withheld: string[];
  invitedByName: string;
  /** Whether the address has an account: known only to whoever holds the mailed secret. */
  hasAccount: boolean;
};

/** What a mailed secret invites to, or null when it is worth nothing. */
export async function staffInvitationOf(secret: string, now: Date): Promise<StaffInvitationView | null> {
  const found = await db().staffInvitation.findFirst({
    where: { hash: hashSecret(secret), ...waiting(now) },
    select: { email: true, role: true, withheld: true, invitedByName: true },
  });
  if (!found) return null;
  const user = await db().user.findUnique({ where: { email: found.email }, select: { id: true } });
  return { ...found, hasAccount: user !== null };
}

/**
 * Uses the secret up; of two at once one gets it. It gives what its sender could give today: who has lost their place
 * meanwhile brings nobody in.
 */
async function redeem(tx: Tx, secret: string, now: Date) {
  const [used] = await tx.staffInvitation.updateManyAndReturn({
    where: { hash: hashSecret(secret), ...waiting(now) },
    data: { acceptedAt: now },
    select: { email: true, role: true, withheld: true, invitedById: true },
  });
  if (!used) throw deadInvitation();
  const sender = used.invitedById
    ? await tx.user.findFirst({ where: { id: used.invitedById, suspendedAt: null }, select: actorFields })
    : null;
  if (!sender || ungivable(toActor("user", sender), { staffRole: used.role, withheld: used.withheld }))
    throw deadInvitation();
  return used;
}

type Given = { role: StaffRole; withheld: string[] };

async function takePlace(tx: Tx, actor: Actor, userId: string, { role, withheld }: Given, now: Date) {
  const place = { staffRole: role, withheld };
  // What was given or taken while the link was being opened stays.
  const { count } = await tx.user.updateMany({
    where: { id: userId, staffRole: null, suspendedAt: null },
    data: place,
  });
  if (count === 0) throw conflict("You are at the desk already.");
  await record(tx, actor, "user.join_desk", { type: "user", id: userId, name: actor.name }, now, {
    before: { staffRole: null, withheld: [] },
    after: place,
  });
}

/**
 * Takes the place at the desk as who is signed in.
 * @throws DomainError invalid (worthless link), forbidden (mailed to another address), conflict (at the desk already).
 */
export const acceptStaffInvitation = (actor: Actor, secret: string, now: Date): Promise<null> =>
  transaction(async (tx) => {
    const invitation = await redeem(tx, secret, now);
    const { userId } = actor;
    if (!userId || actor.kind !== "user" || actor.email !== invitation.email)
      throw forbidden(`This invitation is for ${invitation.email}. Sign in with that address.`);
    await confirmAddress(tx, userId, now);
    await takePlace(tx, actor, userId, invitation, now);
    return null;
  });

/** Makes an account for the invited address with its place. @throws DomainError invalid, conflict (has an account). */
export async function joinDeskAnew(
  input: { token: string; name: string; password: string },
  now: Date,
): Promise<{ email: string }> {
  if (!(await staffInvitationOf(input.token, now))) throw deadInvitation();
  return makeInvited(
    input,
    (tx) => redeem(tx, input.token, now),
    (tx, user, invitation) => takePlace(tx, asActor(user), user.id, invitation, now),
    now,
  );
}
