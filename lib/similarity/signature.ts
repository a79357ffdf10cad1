// MinHash with locality-sensitive bands (Broder 1997; Indyk & Motwani 1998): two stories share a band with a
// probability that rises steeply with the part of their words they share, so that an index finds the likely ones.
import { newsParagraphs, type Story } from "./story";
import { LEAST_NAMES, LEAST_WORDS } from "./thresholds";
import { wordsOf } from "./words";

/**
 * Of the whole text; of its lead alone, for what an editor cuts, they cut from the bottom; and of its names and
 * figures, which stay when everything else is put in other words. Each band is a row in the index, written once and
 * looked up once for every text that arrives: twice as many would find one more in 146 labelled pairs. A band's
 * value does not depend on how many there are, so that texts indexed when there were more are found as before.
 */
const WHOLE = { bands: 16, rows: 4, seed: 1 };
const LEAD = { bands: 8, rows: 3, seed: 2 };
const NAMES = { bands: 16, rows: 3, seed: 3 };

/** What of a story is kept to find it again: all are signed 32-bit integers. */
export type Signature = { bands: number[]; words: number[]; names: number[] };

function mix(value: number, seed: number): number {
  let x = Math.imul(value ^ seed, 0x9e3779b1);
  x = Math.imul(x ^ (x >>> 15), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

function bandsOf(words: Int32Array, { bands, rows, seed }: typeof WHOLE): number[] {
  return Array.from({ length: bands }, (_, band) => {
    let key = mix(band + 1, seed);
    for (let row = 0; row < rows; row++) {
      const salt = mix(band * rows + row + 1, seed * 0x1000193);
      let least = 0x7fffffff;
      // The innermost loop of all: by index, over numbers of one width.
      for (let i = 0; i < words.length; i++) {
        const hash = mix(words[i] as number, salt);
        if (hash < least) least = hash;
      }
      key = mix(key ^ least, 0x27d4eb2f);
    }
    return key | 0;
  });
}

/** The signature of a story, or null when it has too few words to be compared. */
export function signatureOf(story: Story): Signature | null {
  const { words, names, lead } = wordsOf(newsParagraphs(story.html), story.issuer);
  if (words.length < LEAST_WORDS) return null;
  const all = Int32Array.from(words);
  const bands = [
    ...bandsOf(all, WHOLE),
    ...bandsOf(all.subarray(0, lead), LEAD),
    ...(names.length < LEAST_NAMES ? [] : bandsOf(Int32Array.from(names), NAMES)),
  ];
  return { bands: [...new Set(bands)], words, names };
}
