import { durationWords } from "@/lib/core/span-of-time";

// When an answer is owed, in words. Pure: `now` is handed in.

/** Due within this is urgent. */
const SOON_MS = 4 * 3_600_000;

export type Urgency = "overdue" | "soon" | "later";

/** "due in 3 h" or "overdue by 20 min", and how urgent that is. Due this very instant counts as overdue. */
export function dueWords(dueAt: Date, now: Date): { words: string; urgency: Urgency } {
  const left = dueAt.getTime() - now.getTime();
  if (left <= 0) return { words: `overdue by ${durationWords(-left)}`, urgency: "overdue" };
  return { words: `due in ${durationWords(left)}`, urgency: left <= SOON_MS ? "soon" : "later" };
}
