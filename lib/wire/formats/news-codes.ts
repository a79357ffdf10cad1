import { parseDate } from "../reading/dates";
import type { WireStatus } from "../schema";

/** What a QCode or a concept's address ends in, in lower case: "stat:usable", ".../pubstatusg2/usable" → "usable". */
export function localCode(code: string): string {
  const text = withoutEnd(code.trim(), "/#");
  return text
    .slice(Math.max(text.lastIndexOf(":"), text.lastIndexOf("/"), text.lastIndexOf("#")) + 1)
    .toLowerCase();
}

/** IPTC's publishing status in any spelling. A status that nobody knows publishes nothing. */
export function statusOf(code: string): WireStatus {
  const word = localCode(code);
  if (word === "" || word === "usable") return "usable";
  return /^cancell?ed$/.test(word) ? "canceled" : "withheld";
}

/** A status with its embargo. An embargo that nobody can read holds its item: better late than too early. */
export function embargoOf(
  status: WireStatus,
  embargo: string,
): { status: WireStatus; embargoedUntil: string } {
  const unreadable = /\S/.test(embargo) && parseDate(embargo) === null;
  return { status: unreadable && status === "usable" ? "withheld" : status, embargoedUntil: embargo };
}

/** PostgreSQL's largest integer. */
const LARGEST = 2_147_483_647;

/** A whole number of at least `least`, as an agency writes one ("7", " 7 ", "7.0"); null when it is none. */
export function wholeNumber(text: string, least: number): number | null {
  const number = /^\s*\d{1,10}(\.0+)?\s*$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= LARGEST ? number : null;
}

const MEDIA_TOPIC = /^medtop:(\d{8})$|cv\.iptc\.org\/newscodes\/mediatopics?\/(\d{8})$/i;
const SUBJECT_CODE =
  /^(?:subj|iptc|iptcsubjectcodes?):(\d{8})$|cv\.iptc\.org\/newscodes\/subjectcodes?\/(\d{8})$/i;
const BARE = /^(\d{8})$/;

/**
 * The IPTC Media Topic of a QCode, a concept's address or a bare number of eight digits, as `medtop:20000139`;
 * "" when it is none. Of the older Subject Codes only the first two digits live on among the Media Topics
 * (15054000, soccer → medtop:15000000, sport).
 */
export function topicOf(code: string): string {
  const text = withoutEnd(code.trim(), "/");
  const topic = MEDIA_TOPIC.exec(text);
  if (topic) return `medtop:${topic[1] ?? topic[2]}`;
  const subject = SUBJECT_CODE.exec(text) ?? BARE.exec(text);
  const digits = subject?.[1] ?? subject?.[2] ?? "";
  if (/^20\d{6}$/.test(digits) && BARE.test(text)) return `medtop:${digits}`;
  return /^(0[1-9]|1[0-7])\d{6}$/.test(digits) ? `medtop:${digits.slice(0, 2)}000000` : "";
}

const SAME_TYPE: Record<string, string> = {
  "": "text",
  article: "text",
  story: "text",
  news: "text",
  photo: "picture",
  image: "picture",
  graphics: "graphic",
};

/** The kind of item a code of IPTC's news item natures, or an agency's word, stands for. */
export function itemTypeOf(code: string): string {
  const word = localCode(code);
  return SAME_TYPE[word] ?? word;
}

/** A byline without the "By" that pages put before names, and without the commas before a title. */
export function bylineOf(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return withoutEnd(/^by /i.test(line) ? line.slice(3) : line, " ,;");
}

/** The text without these characters at its end: a regular expression takes time with the square of a long run. */
function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** Whether both dates can be read and the first is the later one. */
export function isLater(one: string, other: string): boolean {
  const [a, b] = [parseDate(one), parseDate(other)];
  return a !== null && b !== null && a > b;
}

/** The earliest of these dates that can be read, as it was written; "" without one. */
export function earliest(...dates: string[]): string {
  const read = dates.filter((date) => parseDate(date) !== null);
  return read.sort((a, b) => (isLater(a, b) ? 1 : -1))[0] ?? "";
}
