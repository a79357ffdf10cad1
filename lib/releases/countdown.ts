const MINUTE = 60_000;
const UNITS: [ms: number, word: string][] = [
  [24 * 60 * MINUTE, "day"],
  [60 * MINUTE, "hour"],
  [MINUTE, "minute"],
];

const counted = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** How long until a moment in its two largest units: "in 3 days and 4 hours"; what is past is "now". */
export function countdownWords(at: Date, now: Date): string {
  let left = at.getTime() - now.getTime();
  if (left < MINUTE) return left > 0 ? "in less than a minute" : "now";
  const first = UNITS.findIndex(([ms]) => left >= ms);
  const parts: string[] = [];
  for (const [ms, word] of UNITS.slice(first, first + 2)) {
    const count = Math.floor(left / ms);
    if (count) parts.push(counted(count, word));
    left -= count * ms;
  }
  return `in ${parts.join(" and ")}`;
}
