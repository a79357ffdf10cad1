import type { ReleaseEvent } from "@/lib/webhooks/events";
import type { ReleaseAction, ReleaseState } from "./lifecycle";

const NAMES: Partial<Record<ReleaseAction | "create", ReleaseEvent>> = {
  submit: "release.submitted",
  withdraw: "release.withdrawn",
  appeal: "release.appealed",
  claim: "release.in_review",
  unclaim: "release.returned",
  approve: "release.published",
  request_changes: "release.changes_requested",
  reject: "release.rejected",
  undo: "release.in_review",
  reschedule: "release.scheduled",
  publish: "release.published",
  correct: "release.corrected",
  unpublish: "release.unpublished",
  kill: "release.killed",
};

/**
 * What a move is announced as, if at all: every change of status, of the time of publication, and what changes under readers' eyes. A second
 * editor's taking over, or an editor's touch, is the desk's own affair.
 */
export function announcedAs(
  verb: ReleaseAction | "create",
  before: ReleaseState | null,
  after: ReleaseState,
): ReleaseEvent | null {
  if (before === after && verb !== "correct" && verb !== "reschedule") return null;
  if (verb === "approve" && after === "scheduled") return "release.scheduled";
  return NAMES[verb] ?? null;
}
