// Plain text of a release's HTML body, for counting and for the rule pack; runs in the browser too. It never
// decides what is safe: sanitising is lib/core/html.ts.

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** The text a reader would see, blocks separated by one newline. */
export function bodyText(html: string): string {
  return html
    .replace(/[\r\n]+/g, " ")
    .replace(/<\/?(p|h[1-6]|li|blockquote|tr|t[dh]|table|ul|ol)\b[^<>]*>|<br\s*\/?>/gi, "\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&(amp|lt|gt|quot|apos|nbsp|#39);/g, (_, name: string) => ENTITIES[name] ?? "'")
    .replace(/[ \t\u00a0]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

/** The first paragraph (the lead) as text. */
export const leadText = (html: string): string => bodyText(html).split("\n")[0] ?? "";

/** Words as a reader counts them. */
export const wordCount = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;

/** Addresses of all links of a body, in order. */
export const bodyLinks = (html: string): string[] =>
  [...html.matchAll(/<a\s[^<>]*>/gi)].flatMap(([tag]) => /\shref="([^"]*)"/i.exec(tag)?.[1] ?? []);

/** Silent reading of English non-fiction, in words a minute (M. Brysbaert, Journal of Memory and Language 109, 2019). */
const WORDS_A_MINUTE = 238;

/** Whole minutes a text of so many words takes to read, at least one. */
export const readingMinutes = (words: number): number => Math.max(1, Math.round(words / WORDS_A_MINUTE));
