import { decodeEntities } from "@/lib/core/entities";

/** A story as it is compared: `html` is a sanitised body, `issuer` the names that say nothing about what is new. */
export type Story = { headline: string; html: string; issuer: string };

const BLOCK_END = /<\/(?:p|h[1-6]|li|blockquote|tr|td|th|div|figure)>|<br\s*\/?>/gi;

const paragraphsOf = (html: string): string[] =>
  decodeEntities(html.replace(BLOCK_END, "\n").replace(/<[^<>]*>/g, " "))
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean);

const END_MARK = /^(?:#(?: ?#){2,}|[-–—]{1,2} ?(?:30|ends?) ?[-–—]{1,2}|ends?)$/i;
const ABOUT =
  /^(?:(?:about|über|à propos de|over) \p{Lu}|(?:media|press|further|more) (?:contacts?|information|enquiries|inquiries)\b|(?:notes? to editors?|contacts?|boilerplate)\b)/iu;
const CONTACT = /[\w.+-]@[\w-]+\.\w|(?:\+\d|\(\d{3}\) ?\d{3}|\b\d{3}[.-]\d{3}[.-]\d{4})/;
/** “RIVERBEND, Nov. 22 (Agency) — ” before the first word of the news. */
const DATELINE = /^\p{Lu}[^a-z\n]{2,40}(?:[,(][^—–]{0,60})? ?(?:—|–|--) /u;
const SHORT = 200;

/**
 * The paragraphs that tell the news: dateline, “About …”, contacts and whatever stands below an end mark are
 * furniture, which the same organisation puts under everything.
 */
export function newsParagraphs(html: string): string[] {
  const all = paragraphsOf(html);
  const end = all.findIndex((line) => END_MARK.test(line));
  const lines = end > 0 ? all.slice(0, end) : all;
  const about = lines.findIndex((line, i) => i >= lines.length / 2 && ABOUT.test(line));
  return (about > 0 ? lines.slice(0, about) : lines)
    .filter((line) => !(line.length < SHORT && CONTACT.test(line)))
    .map((line, i) => (i === 0 ? line.replace(DATELINE, "") : line));
}
