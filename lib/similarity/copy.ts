import type { Compared } from "./degree";

/** Of all words of two copies, the part both have. */
const LEAST_WORDS_SHARED = 0.9;
/** Shorter texts have too few words for their likeness to say that they are one text. */
const LEAST_LENGTH = 20;

function shared(a: number[], b: number[]): number {
  const other = new Set(b);
  let both = 0;
  for (const each of a) if (other.has(each)) both++;
  const all = a.length + b.length - both;
  return all === 0 ? 1 : both / all;
}

/**
 * Whether two texts are one text but for a word here and there: nearly all words are the same, and every name and
 * figure is. The same words with another figure are a correction, or the next report of a series.
 */
export const isCopy = (a: Compared, b: Compared): boolean =>
  Math.min(a.words.length, b.words.length) >= LEAST_LENGTH &&
  shared(a.names, b.names) === 1 &&
  shared(a.words, b.words) >= LEAST_WORDS_SHARED;
