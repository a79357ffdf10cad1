import { createHash } from "node:crypto";

// Beside its words, the index keeps for each item what it is filtered by, as numbers: the lists it stands in, and
// the spans of time it was published in, of 1, 16, 256 and 4,096 hours. With a few of these a search asks PostgreSQL
// for one stretch of time only, and pays for what it has there and not for all years.

const HOUR_MS = 3_600_000;
const STEP = 16n;
const LEVELS = [0n, 1n, 2n, 3n];

const known = new Map<string, bigint>();
const KNOWN = 10_000;

/** A list of a title ("front", "section/{slug}", …) as a number: 62 bits of a hash, below all spans of time. */
export function listMark(publicationId: string, channel: string): bigint {
  const list = `${publicationId}/${channel}`;
  const found = known.get(list);
  if (found !== undefined) return found;
  if (known.size >= KNOWN) known.clear();
  const mark = -(createHash("sha256").update(list).digest().readBigUInt64BE() >> 2n) - 1n;
  known.set(list, mark);
  return mark;
}

/** Hours since 1970, floored; times before it count as its first hour. */
const hourOf = (at: Date) => BigInt(Math.max(Math.floor(at.getTime() / HOUR_MS), 0));
const spanMark = (level: bigint, index: bigint) => (level << 40n) | index;

/** The spans a publication time lies in, one of each length. */
export const timeMarks = (at: Date): bigint[] =>
  LEVELS.map((level) => spanMark(level, hourOf(at) / STEP ** level));

/** So many spans are asked for at once at most: PostgreSQL looks at each for every match. */
const MOST_SPANS = 6n;

/**
 * A few spans of one length that hold everything published from `from` to `to`, and a little before and after;
 * null when that is longer than any few of them.
 */
export function spansBetween(from: Date, to: Date): bigint[] | null {
  const [first, last] = [hourOf(from), hourOf(to)];
  const level = LEVELS.find((each) => last / STEP ** each - first / STEP ** each < MOST_SPANS);
  if (level === undefined) return null;
  const marks: bigint[] = [];
  for (let index = first / STEP ** level; index <= last / STEP ** level; index++)
    marks.push(spanMark(level, index));
  return marks;
}
