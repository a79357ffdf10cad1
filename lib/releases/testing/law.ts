// What has to come of every move, said once more beside the code: who may, and what the moment makes of it.
import { next, type ReleaseAction, type ReleaseState } from "../lifecycle";

export const ROLES = [
  "owner",
  "manager",
  "author",
  "colleague",
  "stranger",
  "unconfirmed",
  "holder",
  "editor",
  "admin",
  "withoutReview",
  "withoutRetraction",
  "insider",
  "system",
  "suspended",
  "anonymous",
] as const;
export type Role = (typeof ROLES)[number];

/** Whose release it is: of the cast's organisation, or of the stranger's. */
export const SIDES = ["own", "foreign"] as const;
export type Side = (typeof SIDES)[number];
export type Cell = { state: ReleaseState; action: ReleaseAction; role: Role; side: Side };

const WRITING: ReleaseAction[] = ["save", "submit", "withdraw", "appeal"];
const RETRACTING: ReleaseAction[] = ["correct", "reschedule", "unpublish", "kill"];
const HOUSE: Role[] = ["owner", "manager", "author", "colleague", "unconfirmed"];
const DESK: Role[] = ["holder", "editor", "admin", "withoutReview", "withoutRetraction", "insider"];

const memberOf = (role: Role, side: Side) =>
  side === "own" ? HOUSE.includes(role) || role === "insider" : role === "stranger";

const sees = ({ state, role, side }: Cell) =>
  role === "system" || memberOf(role, side) || (DESK.includes(role) && state !== "draft");

function may({ action, role, side }: Cell): boolean {
  if (action === "publish") return role === "system";
  if (role === "system") return action === "unclaim";
  if (WRITING.includes(action)) {
    if (!memberOf(role, side) || role === "colleague") return false;
    return role !== "unconfirmed" || action === "save";
  }
  if (!DESK.includes(role) || memberOf(role, side)) return false;
  if (role === "withoutReview") return RETRACTING.includes(action);
  if (role === "withoutRetraction") return !RETRACTING.includes(action);
  return true;
}

/** Under review it is in the holder's hands, and the holder has made the last decision, a second ago. */
function fits({ state, action, role }: Cell): boolean {
  if (!next(state, action)) return false;
  const held = state === "in_review";
  if (action === "undo") return role === "holder";
  if (held && action === "take_over") return role !== "holder";
  return held ? role === "holder" : true;
}

/** 200, or the status of the refusal. */
export function lawOf(cell: Cell): number {
  if (cell.role === "anonymous" || cell.role === "suspended") return 401;
  if (!sees(cell)) return 404;
  if (!may(cell)) return 403;
  return fits(cell) ? 200 : 409;
}
