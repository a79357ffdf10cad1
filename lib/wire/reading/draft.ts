import { absoluteUrl } from "@/lib/core/absolute-url";
import { clip } from "@/lib/core/clip";
import { decodeEntities } from "@/lib/core/entities";
import { sanitizeBody } from "@/lib/core/html";
import { plainHtml, plainHtmlBody } from "@/lib/core/html-plain-body";
import { plainTextBody } from "@/lib/core/paragraphs";
import type { NeutralItem, WireImage, WireStatus } from "../schema";
import { cleanText, oneLine } from "./clean";
import { parseDate } from "./dates";
import { pictureIn } from "./html-picture";
import { mendHtml } from "./mend-html";
import { plainLine, type TextKind, unescapeTwice, wordsOf } from "./plain-text";

export type Marked = { text: string; kind: TextKind };

/** What a format's reader found of one item, as the feed wrote it; finishItem makes the neutral item of it. */
export type Draft = {
  guid: string;
  url: string;
  /** What relative addresses start from. */
  base: string;
  /** The same inside the content, where that states a base of its own. */
  contentBase?: string;
  title: Marked;
  summary: Marked;
  content: Marked;
  published: string;
  updated: string;
  authors: string[];
  categories: string[];
  topics?: string[];
  /** undefined: the first picture of the content. */
  image?: WireImage;
  rights: string;
  usageTerms?: string;
  status?: WireStatus;
  version?: number | null;
  embargoedUntil?: string;
  expires?: string;
  language: string;
  place?: string;
  itemType?: string;
  urgency?: number | null;
};

/** A summary taken from a whole story ends here, in characters. */
const LONGEST_SUMMARY = 2000;
const CUT_SUMMARY = 600;
/** As much of a story, in characters, as its shortened summary is looked for in first. */
const FIRST_PART = 6000;

/**
 * The neutral item of a draft, its guid still as the feed gave it (identity.ts decides). `asFound` keeps a relative
 * link whose base nobody knows, and a summary of any length: for looking at, not for publishing.
 */
export function finishItem(draft: Draft, asFound = false): NeutralItem {
  const url = addressOf(draft.url, draft.base, asFound);
  const published = parseDate(draft.published);
  const updated = parseDate(draft.updated);
  const { content, image, words } = body(draft, url);
  const title = plainLine(draft.title.text, draft.title.kind);
  return {
    guid: oneLine(draft.guid),
    url,
    title,
    summary: summary(draft, asFound, words),
    content: withoutHeadline(content, title),
    published: published ?? updated,
    updated,
    authors: distinct(draft.authors, 200),
    categories: distinct(draft.categories, 200),
    topics: distinct(draft.topics ?? [], 200),
    image: draft.image ?? image,
    rights: plainLine(draft.rights, "guess"),
    usageTerms: plainLine(draft.usageTerms ?? "", "guess"),
    status: draft.status ?? "usable",
    version: draft.version ?? null,
    embargoedUntil: parseDate(draft.embargoedUntil ?? ""),
    expires: parseDate(draft.expires ?? ""),
    language: languageTag(draft.language, asFound),
    place: plainLine(draft.place ?? "", "guess"),
    itemType: draft.itemType ?? "text",
    urgency: draft.urgency ?? null,
  };
}

/** A language as BCP 47 writes it ("en_US" → "en-US"); "" when it is none, or, `asFound`, what is written. */
export function languageTag(text: string, asFound = false): string {
  const tag = text.trim().replace(/_/g, "-");
  if (/^[a-z]{2,8}(-[a-z0-9]{1,8}){0,8}$/i.test(tag)) return tag;
  return asFound ? oneLine(text) : "";
}

/** A body that begins with its own headline would show it twice. */
function withoutHeadline(content: string, title: string): string {
  const heading = /^<h2>([^<]*)<\/h2>\s*/.exec(content);
  return heading && decodeEntities(heading[1]!).trim() === title ? content.slice(heading[0].length) : content;
}

/** A body, its first picture, and its words where the same walk came by them. */
type Body = { content: string; image: WireImage | null; words: string | null };

function body(draft: Draft, url: string): Body {
  const source = isBlank(draft.content.text) ? draft.summary : draft.content;
  const text = cleanText(source.text);
  if (source.kind === "text") return { content: plainTextBody(text), image: null, words: null };
  const html = mendHtml(unescapeTwice(text));
  const base = draft.contentBase || draft.base || url;
  const { rest, image } = pictureIn(html, base);
  const bases = { baseUrl: base, pageUrl: url };
  if (!rest.includes("<")) return { content: cleanText(sanitizeBody(rest, bases)), image, words: null };
  const isSummary = source === draft.summary && rest === html && text === source.text;
  // Most HTML is written plainly and needs no full parser.
  const both = isSummary ? plainHtml(rest, bases) : null;
  const plain = isSummary ? both?.body : plainHtmlBody(rest, bases);
  if (plain == null) return { content: cleanText(sanitizeBody(rest, bases)), image, words: null };
  // Without numeric references nothing unclean can have come into a clean text.
  const clean = !text.includes("&#") && (rest === text || !rest.includes("&#"));
  return { content: clean ? plain : cleanText(plain), image, words: both?.words ?? null };
}

const isBlank = (text: string) => text === "" || !/\S/.test(text);

/** The absolute address meant by a link; `asFound` leaves one that is relative to nothing known as it is written. */
export function addressOf(href: string, base: string, asFound = false): string {
  const absolute = absoluteUrl(href, base);
  if (absolute !== "" || !asFound) return absolute;
  const text = oneLine(href);
  return /^[^\s:]*(?:[/?#]|$)/.test(text) ? text : "";
}

/** `words`: those of the summary, where they are known. */
function summary({ summary: { text, kind }, content }: Draft, whole: boolean, words: string | null): string {
  if (text === "") return "";
  const kept = whole || !isBlank(content.text);
  if (kind === "text") return kept ? plainLine(text, "text") : shortened(plainLine(text, "text"));
  if (!kept && text.length > FIRST_PART) {
    const line = words === null ? firstWords(text) : oneLine(words.slice(0, FIRST_PART));
    if (line.length > LONGEST_SUMMARY) return shortened(line);
  }
  const line = words === null ? wordsOf(unescapeTwice(text)) : oneLine(words);
  return kept ? line : shortened(line);
}

function firstWords(text: string): string {
  const end = text.lastIndexOf("<", FIRST_PART);
  return end > 0 ? wordsOf(unescapeTwice(text.slice(0, end))) : "";
}

/** A whole story's text as a summary: all of it up to 2,000 characters, else the beginning. */
function shortened(line: string): string {
  if (line.length <= LONGEST_SUMMARY) return line;
  const space = line.lastIndexOf(" ", CUT_SUMMARY);
  return `${clip(line, space > 0 ? space : CUT_SUMMARY).trim()}…`;
}

function distinct(texts: string[], most: number): string[] {
  const found = new Set<string>();
  for (const text of texts) {
    const line = plainLine(text, "guess");
    if (line !== "" && found.size < most) found.add(line);
  }
  return [...found];
}
