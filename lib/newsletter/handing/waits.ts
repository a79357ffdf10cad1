// How long what could not be handed over waits. Pure.

const MINUTE_MS = 60_000;

/** Greylisting wants minutes, a full mailbox hours: ten tries in eight hours. */
const WAITS_MIN = [1, 2, 4, 8, 15, 30, 60, 60, 120, 180];

/**
 * How long a batch rests after so many tries, in milliseconds; null: it is given up.
 * @param tries 1 after the first.
 */
export function waitAfter(tries: number): number | null {
  const minutes = WAITS_MIN[tries - 1];
  return minutes === undefined ? null : minutes * MINUTE_MS;
}
