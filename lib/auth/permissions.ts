import type { Actor, StaffRole } from "./actor";

/** What a staff role may do, for people; `without` is said of somebody from whom it was withheld. */
export const PERMISSION_WORDS = {
  review: "claim, edit and decide on releases",
  correct: "correct what is public",
  unpublish: "take what is public offline, and move what is scheduled",
  kill: "kill what is public for good",
  wire: "keep sources and the wire",
  newsletter: "decide about the daily email, hold it back and pause it",
  organisations: "settle look-alike alarms and suspend organisations",
  people: "invite people to the desk, change their roles, suspend accounts",
} as const;
export type Permission = keyof typeof PERMISSION_WORDS;
export const PERMISSIONS = Object.keys(PERMISSION_WORDS) as Permission[];

const OF_ROLE: Record<StaffRole, readonly Permission[]> = {
  editor: ["review", "correct", "unpublish", "kill", "wire", "newsletter", "organisations"],
  admin: PERMISSIONS,
};

/** What a role holds before anything is withheld from somebody. */
export const permissionsOfRole = (role: StaffRole): readonly Permission[] => OF_ROLE[role];

/** Whether this actor holds a permission of the desk now. Nobody outside the staff holds any. */
export const holds = (actor: Actor, permission: Permission): boolean =>
  actor.staffRole !== null &&
  OF_ROLE[actor.staffRole].includes(permission) &&
  !actor.withheld.includes(permission);
