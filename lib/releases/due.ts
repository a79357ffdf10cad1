// How long something waits, and when an answer is owed, in words. Pure: `now` is handed in.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Due within this is urgent. */
const SOON_MS = 4 * HOUR;

/** A length of time in its largest sensible unit, rounded down: "40 s" is "under a minute". */
export function durationWords(ms: number): string {
  if (ms < MINUTE) return "under a minute";
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
  if (ms < 2 * DAY) return `${Math.floor(ms / HOUR)} h`;
  return `${Math.floor(ms / DAY)} days`;
}

export type Urgency = "overdue" | "soon" | "later";

/** "due in 3 h" or "overdue by 20 min", and how urgent that is. Due this very instant counts as overdue. */
export function dueWords(dueAt: Date, now: Date): { words: string; urgency: Urgency } {
  const left = dueAt.getTime() - now.getTime();
  if (left <= 0) return { words: `overdue by ${durationWords(-left)}`, urgency: "overdue" };
  return { words: `due in ${durationWords(left)}`, urgency: left <= SOON_MS ? "soon" : "later" };
}

/** "3 h ago"; what lies ahead (another machine's clock) is "just now". */
export const agoWords = (at: Date, now: Date): string =>
  now.getTime() - at.getTime() < MINUTE ? "just now" : `${durationWords(now.getTime() - at.getTime())} ago`;
