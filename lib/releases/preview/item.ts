import "server-only";
import type { NewsItem } from "@/lib/news/schema";
import { slugOf } from "@/lib/news/schema";
import { publicTime } from "../lifecycle";
import { newsOf } from "../publication";
import type { ReleaseView } from "../queries";
import { instantOf, wellFormed } from "../well-formed";

/** The item a release would be in a title if it were published now, or at its time if that lies ahead. */
export async function previewItem(release: ReleaseView, publicationId: string, now: Date): Promise<NewsItem> {
  // A draft may hold half an address or a day that does not exist: its preview goes without.
  const content = wellFormed(release.content);
  const due = publicTime(instantOf(content.publishAt), instantOf(content.embargoUntil));
  const publishedAt = due && due > now ? due : now;
  const { datelineDate, originKey, originDate, placements, ...item } = await newsOf(
    release,
    content,
    publishedAt,
  );
  const placement = placements.find((each) => each.publicationId === publicationId);
  return {
    ...item,
    id: release.id,
    slug: slugOf(item.headline),
    onBehalfOf: item.details.onBehalfOf,
    alsoFrom: [],
    section: placement?.sections[0] ?? item.details.sections[0] ?? "",
    datelineDate: datelineDate ? new Date(datelineDate) : null,
    updatedAt: publishedAt,
    version: 1,
    storyId: null,
    noIndex: false,
    corrections: [],
  };
}

/** The titles a release is meant for, in the order of the house; none named is the first. */
export function titlesOf<T extends { slug: string }>(content: { publications: string[] }, titles: T[]): T[] {
  const chosen = titles.filter((title) => content.publications.includes(title.slug));
  return chosen.length ? chosen : titles.slice(0, 1);
}
