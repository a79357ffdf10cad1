import { decodeEntities } from "@/lib/core/entities";
import { htmlToText } from "@/lib/core/html";
import { plainHtmlWords } from "@/lib/core/html-plain-body";
import { oneLine } from "./clean";
import { mendHtml } from "./mend-html";

/**
 * How sure we are that a string is HTML: `html` when its sender says so; `guess` where the format leaves it
 * open (RSS) or senders err (JSON); `text` where the format says that it is plain text (Atom's default).
 */
export type TextKind = "html" | "guess" | "text";

const TAGS =
  "a|abbr|acronym|b|big|blockquote|br|button|cite|code|del|div|em|embed|font|form|h[1-6]|hr|i|iframe|img|input|ins|kbd|li|mark|math|object|ol|p|pre|q|s|script|small|span|strike|strong|style|sub|sup|svg|table|td|th|tr|tt|u|ul|video";
const KNOWN_TAG = new RegExp(`</?(?:${TAGS})(?:\\s[^<>]*)?/?>|<!--`, "i");
const CERTAIN_TAG = new RegExp(`</(?:${TAGS})>|<(?:${TAGS})(?:\\s+[a-z-]+\\s*=[^<>]*|\\s*/)>`, "i");

/** Whether a text holds what can only be HTML's tags. */
export function holdsTags(text: string): boolean {
  return CERTAIN_TAG.test(text);
}

/**
 * One line of plain text: tags gone, entities decoded once, white space collapsed. "List<String>" and
 * "AT&T" stay what they are; `<b>Bold</b>` is taken for markup even where text was promised.
 */
export function plainLine(text: string, kind: TextKind): string {
  if (!text.includes("<") && !text.includes("&")) return oneLine(text);
  if (kind === "html") return wordsOf(text);
  if (kind === "text") return CERTAIN_TAG.test(text) ? wordsOf(text) : oneLine(text);
  return KNOWN_TAG.test(text) ? wordsOf(text) : oneLine(decodeEntities(text));
}

/** The words of HTML on one line. */
export function wordsOf(html: string): string {
  const mended = mendHtml(html);
  return oneLine(plainHtmlWords(mended) ?? htmlToText(mended));
}

const ANY_TAG = /<[a-z!/]/i;
const ESCAPED_TAG =
  /&lt;\/?(?:p|br|a|div|b|i|strong|em|ul|ol|li|h[1-6]|span|img|table|blockquote|figure|section)(?:\s|\/?&gt;)/i;

/** HTML that was escaped once too often, brought back; any other HTML as it is. */
export function unescapeTwice(html: string): string {
  return html.includes("&lt;") && !ANY_TAG.test(html) && ESCAPED_TAG.test(html) ? decodeEntities(html) : html;
}
