import "server-only";
import { clip } from "@/lib/core/clip";
import { escapeHtml } from "@/lib/core/escape";
import { htmlToText } from "@/lib/core/html-text";
import type { PictureInfo } from "@/lib/media/schema";
import { type NewsInput, newsDetails } from "@/lib/news/schema";
import { pictured } from "./pictures";
import type { NeutralItem } from "./schema";

/** What of a source decides how its items appear. */
export type WireOrigin = {
  id: string;
  name: string;
  homepage: string;
  rights: string;
  rightsNote: string;
  autoPublish: boolean;
  routes: { publicationId: string; section: string }[];
};

const EXCERPT = 300;

/** The start of a text, ending at a word, with an ellipsis when something was left out. */
export function excerptOf(text: string, limit = EXCERPT): string {
  if (text.length <= limit) return text;
  const space = text.lastIndexOf(" ", limit);
  return `${clip(text, Math.max(space, limit / 2)).trimEnd()}…`;
}

const plain = (html: string) => htmlToText(html).replace(/\s+/g, " ");

/** The words of a body without its tables, whose cells make no sentence; a body of nothing else keeps them. */
const textOf = (html: string) => plain(html.replace(/<table[\s\S]*?<\/table>/g, " ")) || plain(html);

function titleOf(item: NeutralItem): string {
  return item.title || excerptOf(item.summary || textOf(item.content), 100) || "Untitled";
}

/**
 * Publication time for sorting: a missing date is when we first saw the item, and so is one ahead of that, or the
 * end of its embargo (I10). The clock has no say, so that no revision moves an item to the top.
 */
function publishedAt(item: NeutralItem, firstSeenAt: Date): Date {
  const stated = item.published ?? item.updated;
  const at = stated ? new Date(stated) : firstSeenAt;
  const embargo = item.embargoedUntil ? new Date(item.embargoedUntil) : firstSeenAt;
  const latest = embargo > firstSeenAt ? embargo : firstSeenAt;
  return at > latest ? latest : at;
}

function placementsOf(source: WireOrigin) {
  const byTitle = new Map<string, string[]>();
  for (const { publicationId, section } of source.routes)
    byTitle.set(publicationId, [...(byTitle.get(publicationId) ?? []), section]);
  return [...byTitle].map(([publicationId, sections]) => ({ publicationId, sections }));
}

/** A stored item on its way to the public. */
export type Publishable = { id: string; item: NeutralItem; firstSeenAt: Date };

/** A wire item as the public sees it: the agency named, text as its rights allow (I13). */
export function toNews(
  source: WireOrigin,
  { id, item, firstSeenAt }: Publishable,
  pictures: Map<string, PictureInfo>,
): NewsInput {
  const picture = item.image ? pictures.get(item.image.url) : undefined;
  const excerpt = source.rights === "excerpt";
  const placements = placementsOf(source);
  return {
    origin: "wire",
    originKey: id,
    headline: clip(titleOf(item), 500),
    subheadline: "",
    summary: excerptOf(item.summary || textOf(item.content)),
    body: excerpt ? `<p>${escapeHtml(excerptOf(item.summary || textOf(item.content)))}</p>` : item.content,
    byline: clip(item.authors.join(", "), 300),
    place: clip(item.place, 120),
    datelineDate: null,
    language: item.language || "en",
    creditName: source.name,
    creditUrl: source.homepage,
    canonicalUrl: item.url,
    rights: item.rights || source.rightsNote,
    newsroom: null,
    kind: item.itemType || "text",
    image: item.image && picture ? pictured(item.image, picture) : null,
    details: newsDetails.parse({
      sections: [...new Set(placements.flatMap((each) => each.sections))],
      keywords: item.categories.slice(0, 20),
    }),
    publishedAt: publishedAt(item, firstSeenAt),
    originDate: item.published ? new Date(item.published) : null,
    placements,
  };
}
