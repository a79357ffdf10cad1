// How long the desk takes to answer, in words. Pure: the figures are handed in.

/** From hand-in to decision, in milliseconds, over the last `count` decisions. */
export type AnswerTimes = { count: number; median: number; ninth: number };

/** Fewer decisions than this say nothing about the next one. */
export const ENOUGH = 10;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time rounded up, so that no promise is shorter than what was: "10 min", "3 h", "2 days". */
function atMost(ms: number): string {
  if (ms <= 55 * MINUTE) return `${Math.max(5, Math.ceil(ms / (5 * MINUTE)) * 5)} min`;
  if (ms <= 47 * HOUR) return `${Math.ceil(ms / HOUR)} h`;
  return `${Math.ceil(ms / DAY)} days`;
}

/** What an author may expect, from real history and never from a wish; short history says that it is short. */
export function waitingWords({ count, median, ninth }: AnswerTimes): string {
  if (count < ENOUGH)
    return "Too few decisions so far to say how long it usually takes; the desk owes an answer within a day.";
  const [usual, most] = [atMost(median), atMost(ninth)];
  const by = `by the desk's last ${count} decisions`;
  if (usual === most) return `Usually answered within ${usual}, ${by}.`;
  return `Usually answered within ${usual}; 9 of 10 within ${most}, ${by}.`;
}
