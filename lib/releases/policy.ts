import { type Actor, belongsTo, isStaff, membershipOf } from "@/lib/auth/actor";
import { holds, type Permission } from "@/lib/auth/permissions";
import type { ReleaseAction } from "./lifecycle";

type Thing = { organisationId: string; authorId: string };

const AUTHOR_ACTIONS = new Set<ReleaseAction>(["save", "submit", "withdraw", "appeal"]);

/** What of the desk's moves needs more than a place at it. */
const NEEDS: Partial<Record<ReleaseAction, Permission>> = {
  correct: "correct",
  reschedule: "unpublish",
  unpublish: "unpublish",
  kill: "kill",
};

/** Whether this actor may ever do this to this release; the moment is the lifecycle's business. */
export function can(actor: Actor, action: ReleaseAction | "create" | "read", release: Thing): boolean {
  const membership = membershipOf(actor, release.organisationId);
  if (action === "read") return Boolean(membership) || isStaff(actor);
  if (action === "create") return Boolean(membership) && actor.emailVerified;
  if (AUTHOR_ACTIONS.has(action)) {
    if (!membership) return false;
    // A contributor writes their own; owners and managers care for everybody's. Nothing reaches the desk
    // from an unconfirmed address (A1).
    const own = membership.role !== "contributor" || release.authorId === actor.userId;
    return own && (action === "save" || actor.emailVerified);
  }
  if (action === "publish") return actor.kind === "system";
  // The system puts back what nobody holds any more.
  if (action === "unclaim" && actor.kind === "system") return true;
  // The desk's moves; nobody decides on a release of an organisation they belong to (P7).
  return holds(actor, NEEDS[action] ?? "review") && !belongsTo(actor, release.organisationId);
}

/** Why not, in words for the person who tried. */
export function refusal(actor: Actor, action: ReleaseAction | "create", release: Thing): string {
  if (AUTHOR_ACTIONS.has(action as ReleaseAction) || action === "create") {
    if (!membershipOf(actor, release.organisationId)) return "Only members of the organisation may do this.";
    if (!actor.emailVerified) return "Confirm your email address first: the link is in your inbox.";
    return "Contributors may only change releases of their own.";
  }
  if (isStaff(actor) && !belongsTo(actor, release.organisationId))
    return "This is not among the things you may do at the desk. An administrator can change that.";
  if (isStaff(actor)) return "You belong to this organisation: another editor has to decide.";
  return "Only editors may do this.";
}
