const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long after each failed try the next one comes: eleven tries within a day. */
export const WAITS_MS = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  8 * HOUR,
] as const;

/** An endpoint that has taken nothing for so long is disabled. */
export const PATIENCE_MS = 5 * 24 * HOUR;
/** A rotated secret signs along for a day. */
export const OVERLAP_MS = 24 * HOUR;
/** Messages and what became of them are kept for thirty days. */
export const KEPT_MS = 30 * 24 * HOUR;

/**
 * When to try again, in milliseconds from now, or null when it was the last try.
 * @param tries how many there have been, this one included.
 * @param chance 0 to 1: waits are lengthened by up to a tenth, so that what failed together does not return together.
 * @param asked seconds that the receiver asked to wait (Retry-After), heeded up to eight hours.
 */
export function waitAfter(tries: number, chance: number, asked: number | null = null): number | null {
  const wait = WAITS_MS[tries - 1];
  if (wait === undefined) return null;
  const heeded = Math.min((asked ?? 0) * SECOND, 8 * HOUR);
  return Math.round(Math.max(wait, heeded) * (1 + chance / 10));
}

/** Whether an endpoint that has been failing since then is given up on. */
export const isHopeless = (failingSince: Date | null, now: Date): boolean =>
  failingSince !== null && now.getTime() - failingSince.getTime() >= PATIENCE_MS;
