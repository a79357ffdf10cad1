// Whether an approved release may go public at an instant. Pure: the desk's page asks before it lets anybody drop,
// the command asks again.

const YEAR_MS = 366 * 86_400_000;

/**
 * Why a release cannot go public at this instant, in words; null when it can. An embargo is its organisation's
 * word: nothing moves before its end (P12).
 */
export function timeRefusal(at: Date, embargoUntil: Date | null, now: Date): string | null {
  if (at <= now) return "This time has passed: choose one ahead.";
  if (embargoUntil && at < embargoUntil) return "The embargo ends later: choose a time after it.";
  if (at.getTime() - now.getTime() > YEAR_MS) return "Choose a time within a year from now.";
  return null;
}
