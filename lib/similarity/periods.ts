const FORTNIGHT_MS = 14 * 24 * 3_600_000;
/** How many fortnights of the wire are kept in the index: this one and the three before. */
export const SLOTS = 4;

/** News older than this is not the same news any more, whatever its words. */
export const SAME_NEWS_MS = FORTNIGHT_MS;

/** Fortnights since 1970. */
export const periodOf = (at: Date): number => Math.floor(at.getTime() / FORTNIGHT_MS);
export const slotOf = (period: number): number => ((period % SLOTS) + SLOTS) % SLOTS;
