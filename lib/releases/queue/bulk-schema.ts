import { z } from "zod";
import { approval, assignment, rejection } from "../decisions-schema";
import type { ReleaseState } from "../lifecycle";
import { moveInput } from "../move-schema";

/** A page of releases, and some. */
export const BULK_MOST = 200;

const items = z
  .array(moveInput)
  .min(1, "Select a release.")
  .max(BULK_MOST, `Select up to ${BULK_MOST} releases.`)
  .refine((each) => new Set(each.map(({ id }) => id)).size === each.length, "Name every release once.");

/** One move for many releases, each in the version that was on screen. */
export const bulkOrder = z.discriminatedUnion("verb", [
  z.strictObject({ verb: z.literal("assign"), items, order: assignment }),
  z.strictObject({ verb: z.literal("approve"), items, order: approval.pick({ note: true }) }),
  z.strictObject({ verb: z.literal("reject"), items, order: rejection.pick({ reason: true, note: true }) }),
]);
export type BulkOrder = z.output<typeof bulkOrder>;
export const bulkRun = z.strictObject({ run: z.uuid() });

/** What became of one release; `version` is the one it has now, for whoever moves it on. */
export type BulkResult = {
  id: string;
  headline: string;
  ok: boolean;
  message?: string;
  status?: ReleaseState;
  version?: number;
  /** It was claimed for this, so that taking it back lets it go again. */
  claimed?: boolean;
  /** To whom it was assigned before. */
  before?: string | null;
};

export const BULK_VERBS = ["assign", "approve", "reject", "undo"] as const;
export type BulkVerb = (typeof BULK_VERBS)[number];

/** Where a run stands: it is done when there is a result for each release. */
export type BulkProgress = {
  run: string;
  verb: BulkVerb;
  total: number;
  results: BulkResult[];
  done: boolean;
};

/** What a run of a verb is doing. */
export const BULK_DOING: Record<BulkVerb, string> = {
  assign: "Assigning",
  approve: "Approving",
  reject: "Rejecting",
  undo: "Taking back",
};

const DONE: Record<BulkVerb, string> = {
  assign: "assigned",
  approve: "approved",
  reject: "rejected",
  undo: "taken back",
};

/** "18 of 20 releases approved." */
export function bulkWords(verb: BulkVerb, results: readonly BulkResult[]): string {
  const well = results.filter((each) => each.ok).length;
  const all = `${results.length} ${results.length === 1 ? "release" : "releases"}`;
  return well === results.length ? `${all} ${DONE[verb]}.` : `${well} of ${all} ${DONE[verb]}.`;
}

/** "Approving" as long as it goes on; then "Approved", "Approved in part" or "Not approved". */
export function bulkTitle({ verb, results, done }: Pick<BulkProgress, "verb" | "results" | "done">): string {
  if (!done) return BULK_DOING[verb];
  const past = `${DONE[verb].charAt(0).toUpperCase()}${DONE[verb].slice(1)}`;
  if (results.every((each) => each.ok)) return past;
  return results.some((each) => each.ok) ? `${past} in part` : `Not ${DONE[verb]}`;
}
