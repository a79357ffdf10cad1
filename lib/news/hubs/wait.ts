const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * A feed is told of so long after the first change of a burst. Caches between us and the hub may answer with the old
 * feed for six seconds (Cache-Control in app/(site)/answer.ts): a hub that comes at once would spread that one.
 */
export const GATHER_MS = 6 * SECOND;

const WAITS_MS = [10 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE];

/**
 * How long to leave a hub alone that took nothing, in milliseconds: by and by an hour, however long it lasts, for news
 * goes out of date and the hub is asked with one feed at first.
 * @param tries rounds in a row in which it took nothing, this one included.
 * @param chance 0 to 1: waits are lengthened by up to a tenth, so that titles do not return together.
 * @param asked seconds it asked for (Retry-After), heeded up to a day.
 */
export function waitAfter(tries: number, chance: number, asked: number | null): number {
  const wait = WAITS_MS[tries - 1] ?? HOUR;
  return Math.round(Math.max(wait, Math.min((asked ?? 0) * SECOND, 24 * HOUR)) * (1 + chance / 10));
}

/**
 * What an answer means: `taken`; `refused`, which asking again will not change; or `down`, the hub is busy or gone.
 * @param status null when there was no answer.
 */
export function meaningOf(status: number | null): "taken" | "refused" | "down" {
  if (status !== null && status >= 200 && status < 300) return "taken";
  if (status === null || status >= 500 || status === 408 || status === 425 || status === 429) return "down";
  return "refused";
}
