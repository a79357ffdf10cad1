import "server-only";
import type { Actor, OrgRole } from "@/lib/auth/actor";
import { db, type Tx, transaction } from "@/lib/core/db";
import { conflict, forbidden } from "@/lib/core/errors";
import { hashSecret } from "@/lib/core/secret";
import { addMember } from "@/lib/organisations/commands";
import { rolesToGive } from "@/lib/organisations/policy";
import { asActor } from "./commands";
import { confirmAddress, deadInvitation, makeInvited } from "./invited";
import { actorFields, toActor } from "./sessions";

export type InvitationView = {
  organisation: string;
  email: string;
  role: OrgRole;
  invitedByName: string;
  /** Whether the address has an account: known only to whoever holds the mailed secret. */
  hasAccount: boolean;
};

/** What a mailed secret invites to, or null when it is worth nothing. */
export async function invitationOf(secret: string, now: Date): Promise<InvitationView | null> {
  const found = await db().invitation.findUnique({
    where: { hash: hashSecret(secret) },
    include: { organisation: { select: { name: true } } },
  });
  if (!found || found.acceptedAt || found.revokedAt || found.expiresAt <= now) return null;
  const user = await db().user.findUnique({ where: { email: found.email }, select: { id: true } });
  const { email, role, invitedByName, organisation } = found;
  return { organisation: organisation.name, email, role, invitedByName, hasAccount: user !== null };
}

/**
 * Uses the secret up; of two at once one gets it. It gives what its sender could give today: who was removed or
 * suspended meanwhile brings nobody in (A2).
 */
async function redeem(tx: Tx, secret: string, now: Date) {
  const hash = hashSecret(secret);
  const { count } = await tx.invitation.updateMany({
    where: { hash, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    data: { acceptedAt: now },
  });
  if (count === 0) throw deadInvitation();
  const used = await tx.invitation.findUniqueOrThrow({
    where: { hash },
    select: { organisationId: true, email: true, role: true, invitedById: true },
  });
  const sender = used.invitedById
    ? await tx.user.findFirst({ where: { id: used.invitedById, suspendedAt: null }, select: actorFields })
    : null;
  if (!sender || !rolesToGive(toActor("user", sender), used.organisationId).includes(used.role))
    throw deadInvitation();
  return used;
}

/**
 * Joins as who is signed in. The link was mailed to the address, so it also confirms it (A1).
 * @throws DomainError invalid (worthless link), forbidden (mailed to another address), conflict (a member already).
 */
export const acceptInvitation = (actor: Actor, secret: string, now: Date): Promise<void> =>
  transaction(async (tx) => {
    const { organisationId, email, role } = await redeem(tx, secret, now);
    if (!actor.userId || actor.email !== email)
      throw forbidden(`This invitation is for ${email}. Sign in with that address.`);
    const { userId } = actor;
    if (await tx.membership.findUnique({ where: { organisationId_userId: { organisationId, userId } } }))
      throw conflict("You belong to this organisation already.");
    await confirmAddress(tx, userId, now);
    await addMember(tx, actor, { organisationId, userId, role }, now);
  });

/**
 * Makes an account for the invited address and joins with it.
 * @throws DomainError invalid (worthless link), conflict (the address has an account).
 */
export async function joinAnew(
  input: { token: string; name: string; password: string },
  now: Date,
): Promise<{ email: string }> {
  if (!(await invitationOf(input.token, now))) throw deadInvitation();
  return makeInvited(
    input,
    (tx) => redeem(tx, input.token, now),
    (tx, user, { organisationId, role }) =>
      addMember(tx, asActor(user), { organisationId, userId: user.id, role }, now),
    now,
  );
}
