import { countWords } from "./block";

/** What stands by a picture: who and what, and whose it is, as it is to be printed. */
export type Caption = { caption: string; credit: string };

/** Fields of a release's pictures hold no more. */
const CAPTION_MAX = 600;
const CREDIT_MAX = 160;
const CREDIT_WORDS = 12;
/** What is longer is text of the release, and is not looked at. */
const LONGEST = 1000;

const NAMED =
  /^(?:(?:photo|picture|image)? ?captions?|cutline|bildunterschrift|bildtext|legende|légende)(?: ?\d{1,2})?(?:\s*[:：.]\s*|\s+[–—-]\s+)/iu;
const NUMBERED =
  /^(?:(?:photo(?:graph)?|picture|pic|image|figure|fig\.?|foto|bild|abb\.?|abbildung) ?(?:no\.? ?)?\d{1,2}(?:\s*[:：.]\s*|\s+[–—-]\s+)|(?:pictured|(?:shown )?(?:above|below)|im bild)\s*[:：]\s*)/iu;
const PICTURED = /^pictured\b/iu;
const PICTURE =
  /^(?:photo(?:graph)?s?|pictures?|images?|fotos?|bild(?:er)?|figure|illustration)\s*[:：]\s*(?=\S)/iu;

const BY =
  "(?:(?:photo(?:graph)?s?|pictures?|images?|fotos?|bild)(?: credits?)?(?: ?[:：] ?| ?/ ?| by | von | courtesy of | © ?)|(?:photo )?credits?(?: ?[:：] ?| to )|bildnachweis ?[:：] ?|crédit(?: photo)? ?[:：] ?|© ?|courtesy of )";
const WHOSE = new RegExp(`^${BY}(?<who>.+)$`, "iu");
/** At the end of a caption, after a full stop, a dash or in brackets; a sentence about a photo by somebody goes on. */
const AT_END = new RegExp(
  `(?:(?<=[.!?…"”’»)])\\s+|\\s+[|–—/-]\\s+|\\s*(?=[([])|\\s+(?=(?:photo|picture|image|foto|bild|credit)s?(?: credits?)? ?[:：]))(?<credit>[([]?${BY}[^.!?()[\\]]+(?:\\b\\p{L}\\.[^.!?()[\\]]+)*[)\\]]?\\.?)$`,
  "iu",
);
/** Says of itself that a name follows, whatever the name looks like. */
const OUTRIGHT = /^(?:\S+ by |\S+ von |.*credits?\b|crédit|bildnachweis|©|(?:\S+ )?courtesy of )/iu;
const LABEL = /^(?:(?:\S+ )?credits?(?: ?[:：] ?| to )|crédit(?: photo)? ?[:：] ?|bildnachweis ?[:：] ?)/iu;
const PARTICLE = /^(?:of|the|and|by|for|from|at|de|da|del|der|den|du|van|von|la|le|und|et|via)$/u;

const nameLike = (text: string): boolean =>
  text.split(/[\s,/|&+-]+/).every((word) => !/^\p{Ll}/u.test(word) || PARTICLE.test(word));

const unwrapped = (text: string): string => text.trim().replace(/^[([]\s*(.*?)\s*[)\]][.]?$/s, "$1");
const printed = (text: string): string =>
  unwrapped(text)
    .replace(LABEL, "")
    .replace(/(?<=\p{Ll}{2})\.$/u, "")
    .trim();

/** Whether a line only says whose the picture is: "Photo: Ines Tillery", "(Photo by Ines Tillery)". */
function isCredit(line: string): boolean {
  const who = WHOSE.exec(unwrapped(line))?.groups?.who;
  if (!who || countWords(line) > CREDIT_WORDS || /[.!?] /.test(who.replace(/\b\p{L}\. /gu, ""))) return false;
  return OUTRIGHT.test(unwrapped(line)) || nameLike(who);
}

function split(line: string): Caption {
  if (isCredit(line)) return { caption: "", credit: printed(line) };
  const words = line.replace(NAMED, "").replace(NUMBERED, "").replace(PICTURE, "");
  if (isCredit(words)) return { caption: "", credit: printed(words) };
  const credit = AT_END.exec(words);
  const found = credit?.groups?.credit ?? "";
  if (!credit || countWords(found) > CREDIT_WORDS) return { caption: words.trim(), credit: "" };
  return { caption: words.slice(0, credit.index).trim(), credit: printed(found) };
}

/** Caption and credit together, or null where a field of a picture could not hold them. */
export function together(parts: Caption[]): Caption | null {
  const caption = parts.flatMap((each) => each.caption || []).join(" ");
  const credit = parts.flatMap((each) => each.credit || []).join(", ");
  return (caption || credit) && caption.length <= CAPTION_MAX && credit.length <= CREDIT_MAX
    ? { caption, credit }
    : null;
}

/**
 * Caption and credit out of what stands by a picture, or null where it is text of the release.
 * @param styled the document calls it a caption; else it must say so itself ("Caption: …", "Photo: …").
 */
export function captionOf(text: string, styled: boolean): Caption | null {
  if (text.length > LONGEST) return null;
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const [first = ""] = lines;
  const says =
    NAMED.test(first) ||
    PICTURED.test(first) ||
    NUMBERED.test(first) ||
    PICTURE.test(unwrapped(first)) ||
    isCredit(first);
  return styled || says ? together(lines.map(split)) : null;
}
