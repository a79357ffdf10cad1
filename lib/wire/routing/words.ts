/** Scripts that put no space between words: there a phrase is found wherever it stands. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** A text made for finding words in it: small letters, no accents, one space between words and at both ends. */
export const folded = (text: string): string =>
  ` ${text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

/** Whether a folded text has a word or phrase as a whole, or, with an asterisk at its end, as a beginning. */
export function hasPhrase(text: string, phrase: string): boolean {
  const sought = folded(phrase).trim();
  if (sought === "") return false;
  if (UNSPACED.test(sought)) return text.includes(sought);
  return text.includes(phrase.trim().endsWith("*") ? ` ${sought}` : ` ${sought} `);
}

/** Whether two names are the same but for case, accents and punctuation. */
export const sameName = (one: string, other: string): boolean => folded(one) === folded(other);
