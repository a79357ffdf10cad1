import { type Word, wordsOf } from "./words";

/** A text in pieces, found words told apart; `at` is where the piece begins. */
export type Piece = { text: string; found: boolean; at: number };

type Asked = (word: Word) => boolean;

/** A text with the words that were asked for told apart. */
export function marked(text: string, asked: Asked): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (to: number, found: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to), found, at });
    at = to;
  };
  for (const word of wordsOf(text).filter(asked)) {
    add(word.from, false);
    add(word.to, true);
  }
  add(text.length, false);
  return pieces;
}

/** Words of an excerpt, and of them before the first that was asked for. */
const LENGTH = 36;
const BEFORE = 8;

/** A few lines of a text where most of what was asked for stands together; its beginning when none of it does. */
export function excerpt(text: string, asked: Asked): Piece[] {
  const words = wordsOf(text);
  const hits = words.flatMap((word, index) => (asked(word) ? [{ stem: word.stem, index }] : []));
  let best = { begin: 0, different: 0 };
  for (const [n, { index }] of hits.entries()) {
    const together = new Set<string>();
    for (let m = n; m < hits.length && (hits[m]?.index ?? 0) < index + LENGTH - BEFORE; m++)
      together.add(hits[m]?.stem ?? "");
    if (together.size > best.different)
      best = { begin: Math.max(index - BEFORE, 0), different: together.size };
  }
  const first = words[Math.min(best.begin, Math.max(words.length - LENGTH, 0))];
  const last = words[words.indexOf(first as Word) + LENGTH];
  const cut = text.slice(first?.from ?? 0, last ? words[words.indexOf(last) - 1]?.to : undefined);
  const before = first && first.at > 1 ? "… " : "";
  return marked(`${before}${cut.replace(/\s+/g, " ").trim()}${last ? " …" : ""}`, asked);
}
