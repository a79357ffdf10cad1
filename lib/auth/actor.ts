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
  /** Ids of organisations of theirs that are suspended: they act for none of them, and judge none of them (P7). */
  suspendedIn?: readonly string[];
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

/** Ids of every organisation this actor belongs to, suspended ones too: whom they may not judge (P7). */
export const belongings = (actor: Actor): string[] => [
  ...actor.memberships.map((each) => each.organisationId),
  ...(actor.suspendedIn ?? []),
];

export const belongsTo = (actor: Actor, organisationId: string): boolean =>
  belongings(actor).includes(organisationId);
