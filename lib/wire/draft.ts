import { absoluteUrl } from "@/lib/core/absolute-url";
import { clip } from "@/lib/core/clip";
import { decodeEntities } from "@/lib/core/entities";
import { htmlToText, sanitizeBody } from "@/lib/core/html";
import { plainTextBody } from "@/lib/core/paragraphs";
import { cleanText, oneLine } from "./clean";
import { parseDate } from "./dates";
import { pictureIn } from "./html-picture";
import { plainLine, type TextKind, unescapeTwice } from "./plain-text";
import type { NeutralItem, WireImage, WireStatus } from "./schema";

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
  /** undefined: the first picture of the content. */
  image?: WireImage;
  rights: string;
  usageTerms?: string;
  status?: WireStatus;
  version?: number | null;
  embargoedUntil?: string;
  language: string;
  place?: string;
  itemType?: string;
  urgency?: number | null;
};

/** A summary taken from a whole story ends here, in characters. */
const LONGEST_SUMMARY = 2000;
const CUT_SUMMARY = 600;

/** The neutral item of a draft, its guid still as the feed gave it (identity.ts decides). */
export function finishItem(draft: Draft): NeutralItem {
  const url = absoluteUrl(draft.url, draft.base);
  const published = parseDate(draft.published);
  const updated = parseDate(draft.updated);
  const { content, image } = body(draft, url);
  const title = plainLine(draft.title.text, draft.title.kind);
  return {
    guid: oneLine(draft.guid),
    url,
    title,
    summary: summary(draft),
    content: withoutHeadline(content, title),
    published: published ?? updated,
    updated,
    authors: distinct(draft.authors, 200),
    categories: distinct(draft.categories, 200),
    image: draft.image ?? image,
    rights: plainLine(draft.rights, "guess"),
    usageTerms: plainLine(draft.usageTerms ?? "", "guess"),
    status: draft.status ?? "usable",
    version: draft.version ?? null,
    embargoedUntil: parseDate(draft.embargoedUntil ?? ""),
    language: languageTag(draft.language),
    place: plainLine(draft.place ?? "", "guess"),
    itemType: draft.itemType ?? "text",
    urgency: draft.urgency ?? null,
  };
}

/** A language as BCP 47 writes it ("en_US" → "en-US"); "" when it is none. */
export function languageTag(text: string): string {
  const tag = text.trim().replace(/_/g, "-");
  return /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag) ? tag : "";
}

/** A body that begins with its own headline would show it twice. */
function withoutHeadline(content: string, title: string): string {
  const heading = /^<h2>([^<]*)<\/h2>\s*/.exec(content);
  return heading && decodeEntities(heading[1]!).trim() === title ? content.slice(heading[0].length) : content;
}

function body(draft: Draft, url: string): { content: string; image: WireImage | null } {
  const source = /\S/.test(draft.content.text) ? draft.content : draft.summary;
  const text = cleanText(source.text);
  if (source.kind === "text") return { content: plainTextBody(text), image: null };
  const html = unescapeTwice(text);
  const base = draft.contentBase || draft.base || url;
  const { rest, image } = pictureIn(html, base);
  return { content: cleanText(sanitizeBody(rest, { baseUrl: base, pageUrl: url })), image };
}

function summary({ summary: { text, kind }, content }: Draft): string {
  const line = kind === "text" ? plainLine(text, "text") : oneLine(htmlToText(unescapeTwice(text)));
  if (line.length <= LONGEST_SUMMARY || /\S/.test(content.text)) return line;
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
