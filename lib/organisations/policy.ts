import { type Actor, membershipOf, type OrgRole } from "@/lib/auth/actor";

export const ROLE_LABELS: Record<OrgRole, string> = {
  owner: "Owner",
  manager: "Manager",
  contributor: "Contributor",
};

/** What a role may do, for people. */
export const ROLE_WORDS: Record<OrgRole, string> = {
  owner: "writes and sends everybody's releases, keeps the profile",
  manager: "writes and sends everybody's releases, keeps the profile",
  contributor: "writes and sends their own releases",
};

/** Whether this actor may change what the organisation says about itself. */
export function mayKeepProfile(actor: Actor, organisationId: string): boolean {
  const role = membershipOf(actor, organisationId)?.role;
  return role === "owner" || role === "manager";
}
