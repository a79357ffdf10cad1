import type { ReleaseKind } from "../schema";

/** Why something that should be public is not. */
export type Stuck =
  | { why: "failed"; reason: string; triedAt: Date }
  /** Its organisation is suspended: it waits until the organisation is back. */
  | { why: "held" }
  /** Nobody has tried it yet, and more than a minute has passed. */
  | { why: "late" };

/** One release on the board. */
export type BoardEntry = {
  id: string;
  version: number;
  headline: string;
  kind: ReleaseKind;
  organisation: string;
  /** Wanted: its author names this time, and the desk has not decided. */
  state: "wanted" | "scheduled" | "published";
  /** When it goes public, went, or is wanted to. */
  at: Date;
  embargoUntil: Date | null;
  /** Slugs of its titles, in the titles' order. */
  titles: string[];
  stuck: Stuck | null;
  /** Whether this editor may move it. */
  movable: boolean;
};

/** An embargo that has not ended yet, of a release that waits for the desk or for its time. */
export type EmbargoLine = {
  id: string;
  headline: string;
  organisation: string;
  until: Date;
  /** False while the desk has not approved it. */
  approved: boolean;
};

export type Board = {
  entries: BoardEntry[];
  /** There is more in this span than is shown. */
  more: boolean;
  /** What should be public and is not, whatever the span; the oldest first. */
  stuck: BoardEntry[];
  embargoes: EmbargoLine[];
};

type Row = {
  status: string;
  goPublicAt: Date | null;
  publishTrouble: string;
  publishTriedAt: Date | null;
  suspended: boolean;
};

/** A scheduler that is well takes seconds. */
const LATE_MS = 60_000;

/** What keeps a scheduled release back at `now`, if anything does. */
export function stuckAt(row: Row, now: Date): Stuck | null {
  const { goPublicAt, publishTriedAt, publishTrouble } = row;
  if (row.status !== "scheduled" || !goPublicAt || goPublicAt > now) return null;
  if (row.suspended) return { why: "held" };
  // A failure from before another time was set is over.
  if (publishTrouble && publishTriedAt && publishTriedAt >= goPublicAt)
    return { why: "failed", reason: publishTrouble, triedAt: publishTriedAt };
  return now.getTime() - goPublicAt.getTime() > LATE_MS ? { why: "late" } : null;
}

/** The titles a release goes to, from what the queue filters by; without any it goes to the first. */
export function titlesOf(facets: readonly string[], slugs: readonly string[]): string[] {
  const named = slugs.filter((slug) => facets.includes(`title/${slug}`));
  return named.length ? named : slugs.slice(0, 1);
}
