import "server-only";
import { record } from "@/lib/audit/commands";
import { type Actor, membershipOf, type OrgRole } from "@/lib/auth/actor";
import { type Tx, transaction } from "@/lib/core/db";
import { conflict, forbidden, notFound } from "@/lib/core/errors";
import { mayKeepMember, ROLE_LABELS, rolesToGive } from "./policy";

type Target = { organisationId: string; userId: string };

/** The membership, locked with all owners' of the organisation: of two owners leaving at once one stays. */
async function membershipForUpdate(tx: Tx, actor: Actor, { organisationId, userId }: Target) {
  if (!membershipOf(actor, organisationId)) throw notFound("The member");
  await tx.$queryRaw`select 1 from memberships where organisation_id = ${organisationId}::uuid and role = 'owner' order by user_id for update`;
  const found = await tx.membership.findUnique({
    where: { organisationId_userId: { organisationId, userId } },
    select: { role: true, user: { select: { name: true } } },
  });
  if (!found) throw notFound("The member");
  return found;
}

async function assertOwnerStays(tx: Tx, organisationId: string, leaving: OrgRole): Promise<void> {
  if (leaving !== "owner") return;
  const owners = await tx.membership.count({ where: { organisationId, role: "owner" } });
  if (owners < 2) throw conflict("An organisation needs an owner: give somebody else that role first.");
}

/**
 * Gives a member another role; in force with their next request.
 * @throws DomainError not_found, forbidden (own role, above one's own), conflict (the last owner).
 */
export const changeRole = (actor: Actor, input: Target & { role: OrgRole }, now: Date): Promise<void> =>
  transaction(async (tx) => {
    const { organisationId, userId, role } = input;
    const member = await membershipForUpdate(tx, actor, input);
    if (userId === actor.userId) throw forbidden("Nobody changes their own role: ask another owner.");
    if (!mayKeepMember(actor, organisationId, { userId, role: member.role }))
      throw forbidden("Your role does not allow this.");
    if (!rolesToGive(actor, organisationId).includes(role))
      throw forbidden(`Only owners may make somebody ${ROLE_LABELS[role].toLowerCase()}.`);
    if (member.role === role) return;
    if (role !== "owner") await assertOwnerStays(tx, organisationId, member.role);
    await tx.membership.update({
      where: { organisationId_userId: { organisationId, userId } },
      data: { role },
    });
    const subject = { type: "user", id: userId, name: member.user.name, organisationId } as const;
    await record(tx, actor, "organisation.role", subject, now, {
      before: { role: member.role },
      after: { role },
    });
  });

/**
 * Ends a membership; anybody may end their own. What the person wrote stays the organisation's, and tokens that
 * act for it end with it: a token can never do more than its person (A2).
 * @throws DomainError not_found, forbidden, conflict (the last owner).
 */
export const removeMember = (actor: Actor, input: Target, now: Date): Promise<void> =>
  transaction(async (tx) => {
    const { organisationId, userId } = input;
    const member = await membershipForUpdate(tx, actor, input);
    if (userId !== actor.userId && !mayKeepMember(actor, organisationId, { userId, role: member.role }))
      throw forbidden("Your role does not allow this.");
    await assertOwnerStays(tx, organisationId, member.role);
    await tx.membership.delete({ where: { organisationId_userId: { organisationId, userId } } });
    await tx.apiToken.updateMany({
      where: { userId, organisationId, revokedAt: null },
      data: { revokedAt: now },
    });
    const subject = { type: "user", id: userId, name: member.user.name, organisationId } as const;
    await record(tx, actor, "organisation.member_removed", subject, now, { before: { role: member.role } });
  });
