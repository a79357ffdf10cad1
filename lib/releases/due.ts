import { agoWords, durationWords } from "@/lib/core/span-of-time";
import { DUE_MS } from "./lifecycle";

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

/**
 * The time a release is wanted public, when that presses more than its answer: it comes before the answer is due.
 * Null otherwise, once the answer is late itself, and for a time that had passed when the release came to the desk
 * (one taken back from readers, an appeal).
 */
export function wantedWords(
  wantedAt: Date | null,
  dueAt: Date,
  now: Date,
): { words: string; urgency: Urgency } | null {
  if (!wantedAt || wantedAt >= dueAt || now >= dueAt) return null;
  if (wantedAt.getTime() < dueAt.getTime() - DUE_MS) return null;
  const left = wantedAt.getTime() - now.getTime();
  return left > 0
    ? { words: `wanted in ${durationWords(left)}`, urgency: "soon" }
    : { words: `wanted ${agoWords(wantedAt, now)}`, urgency: "overdue" };
}
