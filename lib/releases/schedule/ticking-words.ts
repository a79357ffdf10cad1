import { countdownWords } from "../countdown";

const HOUR_MS = 3_600_000;

/** How long until a moment, to the second in its last hour: "in 2 hours", "in 12 min 05 s"; what is past is "over". */
export function tickingWords(at: Date, now: Date): string {
  const left = at.getTime() - now.getTime();
  if (left <= 0) return "over";
  if (left >= HOUR_MS) return countdownWords(at, now);
  const seconds = Math.ceil(left / 1000);
  const words = `${String(seconds % 60).padStart(2, "0")} s`;
  return seconds < 60 ? `in ${seconds} s` : `in ${Math.floor(seconds / 60)} min ${words}`;
}
