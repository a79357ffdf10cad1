import type { Signature } from "./signature";
import { LEAST_NAMES } from "./thresholds";

export type Compared = Pick<Signature, "words" | "names">;

const share = (part: number[], whole: Set<number>): number => {
  let found = 0;
  for (const each of part) if (whole.has(each)) found++;
  return part.length ? found / part.length : 0;
};

/** A part is the same story as the whole only while it is not a mere line of it. */
const LEAST_PART = 0.2;
/**
 * How much two stories are the same, 0 to 1: the part of the shorter one's words that the longer one has, tempered
 * by the part of its names and figures. The same words with other names and figures are a template, not a copy;
 * the same names in other words may be the next chapter.
 */
export function degree(a: Compared, b: Compared): number {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (short.words.length < long.words.length * LEAST_PART) return 0;
  const inLong = new Set(long.words);
  const words = share(short.words, inLong);
  if (short.names.length < LEAST_NAMES) return words ** 1.5;
  return Math.sqrt(words * share(short.names, inLong));
}
