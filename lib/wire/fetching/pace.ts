// How often a feed is asked: as often as it pays. Seconds throughout.

/** A feed that brings nothing is asked a quarter less often each time. */
const SLOWER = 1.25;
/** However long a cache or a ttl would have us wait: news must not come later than this because of a header. */
const LONGEST_WISH = 3_600;
/** A hub brings the news itself: asking is only to notice that it has stopped. */
const PUSHED = 4;
/** Appointments are spread by this much, so that feeds added together do not stay together. */
const SPREAD = 0.05;

export type Bounds = {
  /** The source's settings: the shortest and the longest time between two polls. */
  fastest: number;
  slowest: number;
};

/**
 * The pace after a poll: the fastest when it brought something, a quarter slower when it did not, within the bounds.
 * @param pace before it; null when nothing was learnt yet.
 */
export function nextPace({ fastest, slowest }: Bounds, pace: number | null, arrived: boolean): number {
  const longest = Math.max(fastest, slowest);
  if (arrived || pace === null) return fastest;
  return Math.min(longest, Math.max(fastest, Math.ceil(pace * SLOWER)));
}

/**
 * Until the next poll: the pace, not sooner than the server's caches and the feed's ttl wish as long as they wish for
 * an hour at most, and slower while a hub pushes.
 * @param wish seconds by Cache-Control, Expires or ttl; 0: none.
 * @param seed spreads the appointments, always the same way for the same seed.
 */
export function nextWait(
  bounds: Bounds,
  pace: number,
  { wish, pushed, seed }: { wish: number; pushed: boolean; seed: string },
): number {
  const longest = Math.max(bounds.fastest, bounds.slowest);
  const asked = Math.min(wish, Math.max(bounds.fastest, LONGEST_WISH));
  const own = pushed ? Math.min(longest, pace * PUSHED) : pace;
  return Math.max(1, Math.round(Math.max(own, asked) * (1 + SPREAD * fraction(seed))));
}

/** A number in [0, 1) that is always the same for a text (FNV-1a). */
export function fraction(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}

/**
 * Seconds an answer may be kept by its own word: Cache-Control max-age, else Expires less Date (RFC 9111 §4.2.1).
 * no-store, no-cache and nonsense are no wish.
 */
export function freshSeconds(headers: Pick<Headers, "get">): number {
  const control = headers.get("cache-control") ?? "";
  if (/\bno-(store|cache)\b/i.test(control)) return 0;
  const age = /\bmax-age\s*=\s*"?(\d{1,9})/i.exec(control)?.[1];
  if (age !== undefined) return Number(age);
  const [expires, date] = ["expires", "date"].map((name) => Date.parse(headers.get(name) ?? ""));
  const seconds = ((expires ?? Number.NaN) - (date ?? Number.NaN)) / 1000;
  return Number.isFinite(seconds) && seconds > 0 ? Math.round(seconds) : 0;
}
