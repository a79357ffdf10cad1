import type { NewsCard } from "./schema";

/** A found item; `headlineMarked` and `excerpt` are plain text with the found words between MARK's characters. */
export type Found = NewsCard & { headlineMarked: string; excerpt: string };

/** Marks round a found word: private-use characters, which no text we print contains. */
export const MARK = { open: "\uE000", close: "\uE001" };

/** A reader's words made fit for the database: well-formed, no control characters, at most 200 characters. */
export const searchWords = (text: string): string =>
  text
    .slice(0, 2_000)
    .toWellFormed()
    .replace(/[\s\p{Cc}\uE000\uE001]+/gu, " ")
    .trim()
    .slice(0, 200)
    .toWellFormed();

/** A marked text in pieces, found words told apart; `at` is where the piece begins. */
export function pieces(marked: string): { text: string; found: boolean; at: number }[] {
  let at = 0;
  return marked
    .split(MARK.open)
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part, found: false }];
      const [word = "", ...rest] = part.split(MARK.close);
      return [
        { text: word, found: true },
        { text: rest.join(""), found: false },
      ];
    })
    .filter((piece) => piece.text !== "")
    .map((piece) => {
      const placed = { ...piece, at };
      at += piece.text.length;
      return placed;
    });
}
