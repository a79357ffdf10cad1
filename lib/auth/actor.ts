export type OrgRole = "owner" | "manager" | "contributor";
export type StaffRole = "editor" | "admin";

export type ActorMembership = { organisationId: string; slug: string; name: string; role: OrgRole };

/** Who acts. Made by session, token or the system; commands trust nothing else. */
export type Actor = {
  kind: "user" | "token" | "system";
  /** null for the system. */
  userId: string | null;
  name: string;
  email: string;
  emailVerified: boolean;
  staffRole: StaffRole | null;
  /** Permissions of that role this person is without (lib/auth/permissions.ts). */
  withheld: readonly string[];
  /** Organisations this actor may act for; a token of an organisation has that one alone. */
  memberships: ActorMembership[];
};

/** The worker and the seed when nobody in particular acts. */
export const SYSTEM: Actor = {
  kind: "system",
  userId: null,
  name: "Dateline",
  email: "",
  emailVerified: true,
  staffRole: null,
  withheld: [],
  memberships: [],
};

export const isStaff = (actor: Actor): boolean => actor.staffRole !== null;
export const isAdmin = (actor: Actor): boolean => actor.staffRole === "admin";

export const membershipOf = (actor: Actor, organisationId: string): ActorMembership | undefined =>
  actor.memberships.find((membership) => membership.organisationId === organisationId);
