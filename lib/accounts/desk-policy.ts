import type { Actor, StaffRole } from "@/lib/auth/actor";
import { holds, PERMISSIONS, type Permission, permissionsOfRole } from "@/lib/auth/permissions";

/** A place at the desk: a role, and what of it somebody is without. Null is none. */
export type Place = { staffRole: StaffRole | null; withheld: readonly string[] };

/** What somebody in this place may do. */
export const permissionsIn = ({ staffRole, withheld }: Place): Permission[] =>
  staffRole ? permissionsOfRole(staffRole).filter((each) => !withheld.includes(each)) : [];

const permissionsOf = (actor: Actor): Permission[] => PERMISSIONS.filter((each) => holds(actor, each));

/** What this actor may not do, and so cannot give. */
export const notHeld = (actor: Actor): Permission[] => PERMISSIONS.filter((each) => !holds(actor, each));

/** Whether everything in this place is the actor's own as well: nobody gives, or touches, more than they have (A2). */
export const within = (actor: Actor, place: Place): boolean => {
  const own = permissionsOf(actor);
  return permissionsIn(place).every((each) => own.includes(each));
};

/** Roles this actor may give, highest first: those of which they have something to give. */
export const staffRolesToGive = (actor: Actor): StaffRole[] =>
  holds(actor, "people") ? (actor.staffRole === "admin" ? ["admin", "editor"] : ["editor"]) : [];

/** Why this actor may not touch this person's account or place, or null. */
export function untouchable(actor: Actor, person: Place & { id: string }): string | null {
  if (!holds(actor, "people")) return "Only administrators may do this.";
  if (person.id === actor.userId)
    return "Nobody changes their own place or account here: ask another administrator.";
  if (!within(actor, person)) return "This person may do things at the desk that you may not.";
  return null;
}

/** Why this actor may not give this place, or null. */
export function ungivable(actor: Actor, place: Place): string | null {
  if (!holds(actor, "people")) return "Only administrators may do this.";
  if (place.staffRole && !staffRolesToGive(actor).includes(place.staffRole))
    return "Your role does not allow you to give this one.";
  if (!within(actor, place)) return "You cannot give what you may not do yourself: withhold it.";
  return null;
}
