import { decodeEntities } from "@/lib/core/entities";

/** C0 and C1 controls but tab and line breaks, non-characters: PostgreSQL, XML and JSON refuse or mangle them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;
const C1 = /[\u0080-\u009f]/g;
const UNCLEAN = new RegExp(`\r|${FORBIDDEN.source}`);

/** The text without control characters and broken surrogates, line breaks as \n. */
export function cleanText(text: string): string {
  const sound = text.isWellFormed() ? text : text.toWellFormed();
  if (!UNCLEAN.test(sound)) return sound;
  return sound
    .replace(/\r\n?/g, "\n")
    .replace(C1, (control) => decodeEntities(`&#${control.charCodeAt(0)};`))
    .replace(FORBIDDEN, "");
}

const UNCLEAN_LINE = new RegExp(`[^\\S ]|\u200b| {2}|^ | $|${FORBIDDEN.source}`);
/** White space that is not one space already; a regular expression that takes each single one as well is slow. */
const SPACE = /(?:[^\S ]|\u200b| (?=[\s\u200b]))[\s\u200b]*/g;

/** One clean line: all white space, no-break spaces included, collapsed to single spaces. */
export function oneLine(text: string): string {
  if (!UNCLEAN_LINE.test(text) && text.isWellFormed()) return text;
  return cleanText(text).replace(SPACE, " ").trim();
}
