// How finely a span of time is drawn. Pure.
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const STEPS = [SECOND, 5 * SECOND, 15 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 6 * HOUR, 24 * HOUR];
const MOST = 40;

/** The shortest usual step, in milliseconds, by which a span has at most forty. */
export const stepFor = (spanMs: number): number =>
  STEPS.find((step) => spanMs / step < MOST) ?? Math.ceil(spanMs / MOST / (24 * HOUR)) * 24 * HOUR;

/** "second", "5 seconds", "minute", "6 hours". */
export function stepWords(ms: number): string {
  const [size, name] = ms < MINUTE ? [SECOND, "second"] : ms < HOUR ? [MINUTE, "minute"] : [HOUR, "hour"];
  const count = ms / size;
  return count === 1 ? name : `${count} ${name}s`;
}
