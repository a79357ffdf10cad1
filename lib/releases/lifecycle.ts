// The one transition table of a release (P1, P2). Pure: form, desk, REST, worker and tests ask here.

export const STATES = [
  "draft",
  "submitted",
  "in_review",
  "changes_requested",
  "rejected",
  "scheduled",
  "published",
  "killed",
] as const;
export type ReleaseState = (typeof STATES)[number];

export const STATE_LABELS: Record<ReleaseState, string> = {
  draft: "Draft",
  submitted: "Waiting for the desk",
  in_review: "In review",
  changes_requested: "Changes requested",
  rejected: "Rejected",
  scheduled: "Scheduled",
  published: "Published",
  killed: "Killed",
};

export const ACTIONS = [
  "save",
  "submit",
  "withdraw",
  "appeal",
  "claim",
  "take_over",
  "unclaim",
  "assign",
  "edit",
  "approve",
  "request_changes",
  "reject",
  "undo",
  "reschedule",
  "publish",
  "correct",
  "unpublish",
  "kill",
] as const;
export type ReleaseAction = (typeof ACTIONS)[number];

/** Where each allowed action leads. What is not in the table is the wrong moment: 409. */
const TABLE: Record<ReleaseState, Partial<Record<ReleaseAction, ReleaseState>>> = {
  draft: { save: "draft", submit: "submitted" },
  submitted: { withdraw: "draft", claim: "in_review", assign: "submitted" },
  in_review: {
    claim: "in_review",
    take_over: "in_review",
    unclaim: "submitted",
    assign: "in_review",
    edit: "in_review",
    // With a time still ahead it is `scheduled` instead: see `approvedState`.
    approve: "published",
    request_changes: "changes_requested",
    reject: "rejected",
  },
  // Taking a decision back is the right of who made it, for the seconds of UNDO_MS.
  changes_requested: {
    save: "changes_requested",
    submit: "submitted",
    withdraw: "draft",
    undo: "in_review",
  },
  rejected: { appeal: "submitted", undo: "in_review" },
  scheduled: {
    publish: "published",
    reschedule: "scheduled",
    unpublish: "submitted",
    kill: "killed",
    undo: "in_review",
  },
  published: { correct: "published", unpublish: "submitted", kill: "killed" },
  killed: {},
};

/** The state an action leads to, or null when this is not its moment. */
export const next = (state: ReleaseState, action: ReleaseAction): ReleaseState | null =>
  TABLE[state][action] ?? null;

/** All moves of a state. */
export const moves = (state: ReleaseState): ReleaseAction[] => Object.keys(TABLE[state]) as ReleaseAction[];

/** The instant the public may read: the later of schedule and embargo (P12); null is "at once". */
export function publicTime(publishAt: Date | null, embargoUntil: Date | null): Date | null {
  if (!publishAt || !embargoUntil) return publishAt ?? embargoUntil;
  return publishAt > embargoUntil ? publishAt : embargoUntil;
}

/** Approval publishes at once unless the public time is still ahead. */
export const approvedState = (goPublicAt: Date | null, now: Date): "published" | "scheduled" =>
  goPublicAt && goPublicAt > now ? "scheduled" : "published";

/** A claim ends after this many idle milliseconds (P4). */
export const CLAIM_MS = 15 * 60_000;
/** A decision may be taken back for this many milliseconds, by whoever made it and where the state allows. */
export const UNDO_MS = 10_000;
/** What tells of a decision leaves this long after it: the time to undo, and what a slow line adds to it. */
export const HOLD_MS = UNDO_MS + 2_000;
/** The desk owes an answer this long after submission. */
export const DUE_MS = 24 * 3_600_000;

/** What the desk owes for a text handed in now, and its place among what waits before anything moves it. */
export const owedFrom = (now: Date): { dueAt: Date; rankAt: Date } => {
  const dueAt = new Date(now.getTime() + DUE_MS);
  return { dueAt, rankAt: dueAt };
};

type Claim = { claimedById: string | null; claimExpiresAt: Date | null };

/** Who holds a live claim at `now`, if anybody. */
export const holder = (release: Claim, now: Date): string | null =>
  release.claimedById && release.claimExpiresAt && release.claimExpiresAt > now ? release.claimedById : null;
