/** A snapshot is taken at most once in this time while somebody goes on writing. */
export const STRETCH_MS = 5 * 60_000;
export const KEPT_SNAPSHOTS = 200;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Ids of the snapshots that may go: everything of the last day stays, of the last week the last of each hour, of
 * the last 90 days the last of each day, at most 200 in all, and always the newest.
 * @param snapshots newest first.
 */
export function thinnedOut(snapshots: { id: string; at: Date }[], now: Date): string[] {
  const seen = new Set<string>();
  let kept = 0;
  return snapshots.flatMap(({ id, at }, i) => {
    const age = now.getTime() - at.getTime();
    const slot =
      age <= DAY_MS
        ? id
        : age <= 7 * DAY_MS
          ? `hour ${Math.floor(at.getTime() / HOUR_MS)}`
          : age <= 90 * DAY_MS
            ? `day ${Math.floor(at.getTime() / DAY_MS)}`
            : null;
    const stays = i === 0 || (slot !== null && !seen.has(slot) && kept < KEPT_SNAPSHOTS);
    if (!stays) return [id];
    kept += 1;
    if (slot) seen.add(slot);
    return [];
  });
}

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Whether a text has lost much of what it said: more than half of its words, and more than thirty of them. */
export function losesMuch(before: string, after: string): boolean {
  const left = new Map<string, number>();
  for (const word of words(after)) left.set(word, (left.get(word) ?? 0) + 1);
  const had = words(before);
  const gone = had.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
  return gone.length > 30 && gone.length * 2 > had.length;
}
