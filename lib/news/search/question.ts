import { quoted } from "./vector";
import { type Word, wordsOf } from "./words";

/** A reader's words made fit to be asked for: well-formed, no control characters, at most 200 characters. */
export const searchWords = (text: string): string =>
  text
    .slice(0, 2_000)
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
    .slice(0, 200)
    .toWellFormed();

/** Words beyond so many are left out: each costs, and nobody's question has them. */
const MOST_TERMS = 12;

/** One word or phrase of a question. `prefix`: the beginning of a word, as typed without accents. */
export type Term = { words: Word[]; without: boolean; prefix: boolean };

/** Alternatives, each of which asks for all its terms. */
export type Question = Term[][];

const TERM = /(-?)"([^"]*)"?|(-?)([^\s"]+)/gu;

/**
 * Reads what a reader typed: all words, "phrases", -without, word* for a beginning, or between alternatives. Takes
 * any text whatever; words of grammar ask for nothing.
 */
export function questionOf(text: string): Question {
  const alternatives: Question = [[]];
  let left = MOST_TERMS;
  for (const [, minus, phrase, sign, bare = ""] of searchWords(text).matchAll(TERM)) {
    if (phrase === undefined && bare.toLowerCase() === "or") {
      alternatives.push([]);
      continue;
    }
    const words = wordsOf(phrase ?? bare);
    const prefix = phrase === undefined && bare.endsWith("*") && words.length === 1;
    if (!prefix && words.every((word) => word.stem === "")) continue;
    if (left-- === 0) break;
    alternatives.at(-1)?.push({ words, without: (minus || sign) === "-", prefix });
  }
  return alternatives.filter((terms) => terms.length > 0);
}

/** A phrase in PostgreSQL's spelling: the words of grammar inside it only keep their places. */
function phrase(words: Word[]): string {
  const found = words.filter((word) => word.stem !== "");
  return found
    .map((word, i) => {
      const before = found[i - 1];
      return `${before ? ` <${word.at - before.at}> ` : ""}${quoted(word.stem)}`;
    })
    .join("");
}

/** What a beginning stands for: stems of known words, and, if `more`, any stem that begins like it. */
export type Beginning = { stems: string[]; more: boolean };

/** A term as a tsquery. */
function termOf({ words, without, prefix }: Term, beginnings: Map<string, Beginning>): string {
  const begun = ({ word, stem }: Word) => {
    const { stems, more } = beginnings.get(word) ?? { stems: [], more: true };
    const whole = [...new Set([...stems, stem])].filter((each) => each !== "").map(quoted);
    return [...whole, ...(more || whole.length === 0 ? [`${quoted(word)}:*`] : [])].join(" | ");
  };
  return `${without ? "!" : ""}(${prefix ? words.map(begun).join("") : phrase(words)})`;
}

/** A question as a tsquery. */
export const tsquery = (question: Question, beginnings: Map<string, Beginning>): string =>
  question.map((terms) => terms.map((term) => termOf(term, beginnings)).join(" & ")).join(" | ");

/**
 * A question as tsqueries that are all true of what it finds: one for each word or phrase, where nothing is
 * alternative. What it is to be without stands beside a word: by itself it is true of nearly everything.
 */
export function tsqueries(question: Question, beginnings: Map<string, Beginning>): string[] {
  const [terms = []] = question;
  const [first, ...others] = terms.filter(({ without }) => !without);
  if (question.length !== 1 || !first) return [tsquery(question, beginnings)];
  const besides = terms.filter(({ without }) => without);
  return [[first, ...besides], ...others.map((term) => [term])].map((each) => tsquery([each], beginnings));
}

/** What a find's headline and summary are weighed by: any of the words asked for. */
export function weighedBy(question: Question): string {
  const asked = question.flat().filter((term) => !term.without);
  const stems = asked.flatMap(({ words, prefix }) =>
    prefix
      ? words.map(({ word }) => `${quoted(word)}:*`)
      : words.filter(({ stem }) => stem !== "").map(({ stem }) => quoted(stem)),
  );
  return [...new Set(stems)].join(" | ");
}

/** The beginnings a question asks for. */
export const beginningsOf = (question: Question): string[] =>
  question.flat().flatMap(({ words, prefix }) => (prefix ? words.slice(0, 1).map(({ word }) => word) : []));

/** Whether a word of a text is one that was asked for. */
export function askedFor(question: Question): (word: Word) => boolean {
  const asked = question.flat().filter((term) => !term.without);
  const stems = new Set(asked.flatMap(({ words, prefix }) => (prefix ? [] : words.map(({ stem }) => stem))));
  stems.delete("");
  const beginnings = beginningsOf([asked]);
  return ({ word, stem }) => stems.has(stem) || beginnings.some((beginning) => word.startsWith(beginning));
}
