import "server-only";
import { clip } from "@/lib/core/clip";
import { escapeHtml } from "@/lib/core/escape";
import { htmlToText } from "@/lib/core/html-text";
import type { PictureInfo } from "@/lib/media/schema";
import { type NewsInput, newsDetails } from "@/lib/news/schema";
import type { WireOrigin } from "../origin";
import type { NeutralItem } from "../schema";
import { attributionLine } from "../sources/attribution";
import { licenceOf } from "../sources/licences";
import { excerptOf } from "./excerpt";
import { mayShowPictures, pictured } from "./pictures";
import { type Place, placesOf } from "./standing";

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

function byTitle(places: readonly Place[]) {
  const titles = new Map<string, string[]>();
  for (const { publicationId, section } of places)
    titles.set(publicationId, [...(titles.get(publicationId) ?? []), section]);
  return [...titles].map(([publicationId, sections]) => ({ publicationId, sections }));
}

/** What its source's rights leave of a text: all of it, its beginning, or nothing but the headline (I13). */
function allowed(rights: string, item: NeutralItem): { summary: string; body: string } {
  if (rights === "headline") return { summary: "", body: "" };
  const summary = excerptOf(item.summary || textOf(item.content));
  return { summary, body: rights === "excerpt" ? `<p>${escapeHtml(summary)}</p>` : item.content };
}

/** A stored item on its way to the public. */
export type Publishable = {
  id: string;
  item: NeutralItem;
  firstSeenAt: Date;
  places: readonly Place[] | null;
};

/** A wire item as the public sees it: the agency named as it wishes, text as its rights allow (I13). */
export function toNews(
  source: WireOrigin,
  { id, item, firstSeenAt, places }: Publishable,
  pictures: Map<string, PictureInfo>,
): NewsInput {
  const image = mayShowPictures(source.rights) ? item.image : null;
  const picture = image ? pictures.get(image.url) : undefined;
  const placements = byTitle(placesOf({ places }, source.routes));
  const byline = clip(item.authors.join(", "), 300);
  return {
    origin: "wire",
    originKey: id,
    headline: clip(titleOf(item), 500),
    subheadline: "",
    ...allowed(source.rights, item),
    byline,
    place: clip(item.place, 120),
    datelineDate: null,
    language: item.language || "en",
    creditName: source.name,
    creditUrl: source.homepage,
    canonicalUrl: item.url,
    rights: item.rights || source.rightsNote,
    newsroom: null,
    kind: item.itemType || "text",
    image: image && picture ? pictured(image, picture) : null,
    details: newsDetails.parse({
      attribution: attributionLine(source.attribution, { author: byline, agency: source.name }),
      licence: licenceOf(source.licence),
      sections: [...new Set(placements.flatMap((each) => each.sections))],
      keywords: item.categories.slice(0, 20),
    }),
    publishedAt: publishedAt(item, firstSeenAt),
    originDate: item.published ? new Date(item.published) : null,
    noIndex: source.noIndex,
    placements,
  };
}
