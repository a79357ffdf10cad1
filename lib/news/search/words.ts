import { stemmer } from "stemmer";

/** A word of a text: `stem` is what it is found by, `at` its place among the words, `from`–`to` its characters. */
export type Word = { word: string; stem: string; at: number; from: number; to: number };

/** A word is a run of letters and digits, with an apostrophe inside. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
/** The same of a text in ASCII, at a fraction of the time. */
const PLAIN_WORD = /[A-Za-z0-9]+(?:'[A-Za-z0-9]+)*/g;
/**
 * The same of a text with scripts that are written without spaces: those are read character by character, so that
 * any part of a sentence is found as a phrase.
 */
const ANY_WORD =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}])[\p{L}\p{N}\p{M}])+/gu;
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
const ASCII = /^[\x00-\x7f]*$/;

/** Letters that no decomposition takes apart (Unicode NFKD), as a reader without them on the keyboard writes them. */
const LETTERS: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ı: "i",
};
/** Accents, and the vowel points of Hebrew and Arabic; marks of other scripts are letters of theirs. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f]/g;

/** Longer ones are cut: nobody looks for them, and the index takes no key without end. */
const LONGEST = 60;
/** The longest text that is read to its end, in characters, and in words (a tsvector counts to 16,383). */
const MOST_CHARACTERS = 100_000;
const MOST_WORDS = 16_000;

/** Words of grammar, which every English story has; they are in no index. */
const STOP = new Set(
  "a about above after again against all am an and any are as at be because been before being below between both but by can could did do does doing down during each few for from further had has have having he her here hers herself him himself his how i if in into is it its itself just me more most my myself no nor not now of off on once only or other our ours ourselves out over own same she should so some such than that the their theirs them themselves then there these they this those through to too under until up very was we were what when where which while who whom why will with would you your yours yourself yourselves s t".split(
    " ",
  ),
);

/** A word without accents and possessive ending, in small letters. */
export function plainWord(word: string): string {
  const small = word.toLowerCase();
  const bare = ASCII.test(small)
    ? small
    : small
        .normalize("NFKD")
        .replace(ACCENTS, "")
        .replace(/[ßæœøđðþłħı]/g, (letter) => LETTERS[letter] ?? letter)
        .replace(/[^\p{L}\p{N}\p{M}'’]/gu, "");
  return bare
    .replace(/['’]s$/, "")
    .replace(/['’]/g, "")
    .slice(0, LONGEST)
    .toWellFormed()
    .replace("\ufffd", "");
}

const LATIN = /^[a-z]+$/;

/** What a plain word is found by: its English stem; one with other letters or digits stays as it is. */
const stemOf = (word: string) => (STOP.has(word) ? "" : LATIN.test(word) ? stemmer(word) : word);

/** Words met lately, as they were written: news has few, and reading one anew costs ten times what a look-up does. */
const known = new Map<string, { word: string; stem: string }>();
const KNOWN = 100_000;

function read(written: string): { word: string; stem: string } {
  const found = known.get(written);
  if (found) return found;
  if (known.size >= KNOWN) known.clear();
  const word = plainWord(written);
  const made = { word, stem: stemOf(word) };
  if (written.length <= LONGEST) known.set(written, made);
  return made;
}

const patternOf = (text: string) => (ASCII.test(text) ? PLAIN_WORD : UNSPACED.test(text) ? ANY_WORD : WORD);

/** The words of a plain text in their order. Words of grammar have a place and no stem ("": found by nothing). */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const cut = text.slice(0, MOST_CHARACTERS);
  for (const match of cut.matchAll(patternOf(cut))) {
    if (words.length >= MOST_WORDS) break;
    const { word, stem } = read(match[0]);
    words.push({ word, stem, at: words.length + 1, from: match.index, to: match.index + match[0].length });
  }
  return words;
}

/** The stems of a plain text in their order, each at the place its word has in `wordsOf`: all that an index keeps. */
export function stemsOf(text: string): string[] {
  const cut = text.slice(0, MOST_CHARACTERS);
  return (cut.match(patternOf(cut)) ?? []).slice(0, MOST_WORDS).map((each) => read(each).stem);
}
