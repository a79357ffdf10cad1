/** Waiting times, counted by length: names are steps of 2 %, values how many. They add up across months. */
export type Waits = Record<string, number>;

const STEP = Math.log(1.02);

/** Counts one more wait of this many milliseconds. */
export function addWait(waits: Waits, ms: number): void {
  const step = String(Math.round(Math.log(Math.max(ms, 1)) / STEP));
  waits[step] = (waits[step] ?? 0) + 1;
}

/**
 * The wait that a part of all stayed within, in milliseconds, right to 1 %; null when there was none.
 * @param part 0.5 is the median.
 */
export function percentile(waits: Waits, part: number): number | null {
  const steps = Object.entries(waits)
    .map(([step, count]) => [Number(step), count] as const)
    .sort(([a], [b]) => a - b);
  let left = Math.ceil(steps.reduce((sum, [, count]) => sum + count, 0) * part);
  for (const [step, count] of steps) {
    left -= count;
    if (left <= 0) return Math.exp(step * STEP);
  }
  return null;
}
