const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A length of time in its largest sensible unit, rounded down: "40 s" is "under a minute". */
export function durationWords(ms: number): string {
  if (ms < MINUTE) return "under a minute";
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
  if (ms < 2 * DAY) return `${Math.floor(ms / HOUR)} h`;
  return `${Math.floor(ms / DAY)} days`;
}

/** "3 h ago"; what lies ahead (another machine's clock) is "just now". */
export const agoWords = (at: Date, now: Date): string =>
  now.getTime() - at.getTime() < MINUTE ? "just now" : `${durationWords(now.getTime() - at.getTime())} ago`;

/** "in 10 min"; what has passed is "now". */
export const untilWords = (at: Date, now: Date): string =>
  at <= now ? "now" : `in ${durationWords(at.getTime() - now.getTime())}`;
