import { type Actor, membershipOf, type OrgRole } from "@/lib/auth/actor";

export const ROLE_LABELS: Record<OrgRole, string> = {
  owner: "Owner",
  manager: "Manager",
  contributor: "Contributor",
};

const RANK: Record<OrgRole, number> = { contributor: 0, manager: 1, owner: 2 };
const ROLES = Object.keys(RANK) as OrgRole[];

/** What a role may do, for people. */
export const ROLE_WORDS: Record<OrgRole, string> = {
  owner: "writes and sends everybody's releases, keeps the profile and the team",
  manager: "writes and sends everybody's releases, keeps the profile, invites others",
  contributor: "writes and sends their own releases",
};

/** Whether this actor may change what the organisation says about itself. */
export function mayKeepProfile(actor: Actor, organisationId: string): boolean {
  const role = membershipOf(actor, organisationId)?.role;
  return role === "owner" || role === "manager";
}

/** Roles this actor may give to somebody else: never more than they have (A2), and contributors give none. */
export function rolesToGive(actor: Actor, organisationId: string): OrgRole[] {
  const role = membershipOf(actor, organisationId)?.role;
  if (!role || role === "contributor") return [];
  return ROLES.filter((each) => RANK[each] <= RANK[role]).reverse();
}

/** Whether this actor may change or end somebody's membership: nobody's above their own, never their own role. */
export function mayKeepMember(
  actor: Actor,
  organisationId: string,
  member: { userId: string; role: OrgRole },
) {
  const role = membershipOf(actor, organisationId)?.role;
  if (!role || role === "contributor" || member.userId === actor.userId) return false;
  return RANK[member.role] <= RANK[role];
}
