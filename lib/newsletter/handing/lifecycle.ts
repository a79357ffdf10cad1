// The transition tables of handing over (E4). Pure: statements, commands, pages and tests ask here.

export const BATCH_STATES = ["preparing", "submitting", "submitted", "failed", "uncertain"] as const;
export type BatchState = (typeof BATCH_STATES)[number];

export const BATCH_EVENTS = [
  "claim",
  "rest",
  "submit",
  "fail",
  "doubt",
  "answer",
  "deny",
  "resend",
  "leave",
] as const;
export type BatchEvent = (typeof BATCH_EVENTS)[number];

/**
 * Where each event leads; what is not in the table does not happen. `rest`: whoever claimed it is done with it for now,
 * or dead. `doubt`: of what is in it nobody can say whether it was taken. From there only a person leads on (`resend`,
 * `leave`), or answers that came late after all (`answer`, or `deny` when none of them was yes): never a clock.
 */
const BATCHES: Record<BatchState, Partial<Record<BatchEvent, BatchState>>> = {
  preparing: { claim: "submitting" },
  submitting: { rest: "preparing", submit: "submitted", fail: "failed", doubt: "uncertain" },
  submitted: {},
  failed: {},
  uncertain: { answer: "submitted", deny: "failed", resend: "preparing", leave: "uncertain" },
};

/** The state of a batch after an event, or null when this is not the moment for it. */
export const batchAfter = (state: BatchState, event: BatchEvent): BatchState | null =>
  BATCHES[state][event] ?? null;

export const RECIPIENT_STATES = [
  "waiting",
  "handing",
  "accepted",
  "refused",
  "uncertain",
  "excluded",
] as const;
export type RecipientState = (typeof RECIPIENT_STATES)[number];

export const RECIPIENT_EVENTS = ["hand", "exclude", "accept", "refuse", "defer", "doubt", "resend"] as const;
export type RecipientEvent = (typeof RECIPIENT_EVENTS)[number];

/** A late answer still counts in `uncertain`: it is the truth, and nothing is sent for it. */
const RECIPIENTS: Record<RecipientState, Partial<Record<RecipientEvent, RecipientState>>> = {
  // Refused while it waits: it was tried for hours, and given up.
  waiting: { hand: "handing", exclude: "excluded", refuse: "refused" },
  handing: { accept: "accepted", refuse: "refused", defer: "waiting", doubt: "uncertain" },
  accepted: {},
  refused: {},
  uncertain: { accept: "accepted", refuse: "refused", resend: "waiting" },
  excluded: {},
};

/** The state of a recipient after an event, or null when this is not the moment for it. */
export const recipientAfter = (state: RecipientState, event: RecipientEvent): RecipientState | null =>
  RECIPIENTS[state][event] ?? null;

/** The states in which an event may befall a recipient: what statements compare with before they set. */
export const recipientBefore = (event: RecipientEvent): RecipientState[] =>
  RECIPIENT_STATES.filter((state) => recipientAfter(state, event) !== null);

/** Nobody writes to a recipient in these states any more, whatever happens. */
export const isSettled = (state: RecipientState): boolean => Object.keys(RECIPIENTS[state]).length === 0;

export type Tally = Record<RecipientState, number>;

/**
 * What a batch is when nobody in it waits any more. Never `submitted` without a letter that was taken, unless nobody was
 * left to write to (who was excluded needs no letter).
 */
export function endOf({ accepted, refused, excluded, uncertain }: Tally): "submit" | "fail" | "doubt" {
  if (uncertain > 0 && accepted + refused + excluded === 0) return "doubt";
  return accepted > 0 || refused === 0 ? "submit" : "fail";
}
