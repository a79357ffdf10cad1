import { feedPath, newsroomPath, sectionPath } from "@/lib/core/paths";

/** A feed shows so many of the newest items of its list. */
export const FEED_LENGTH = 50;

const FILES = ["rss.xml", "atom.xml", "feed.json"] as const;

/** The page whose feeds a list is, or null of a list that has none (see prisma/schema/news.prisma, Placement). */
function pageOf(channel: string): string | null {
  const [kind, slug] = channel.split("/");
  if (channel === "front") return "/";
  if (kind === "section" && slug) return sectionPath(slug);
  return kind === "newsroom" && slug ? newsroomPath(slug) : null;
}

export const hasFeeds = (channel: string): boolean => pageOf(channel) !== null;

/** Paths of a list's feeds, one a format: each is a topic of its own to a hub (WebSub §2). */
export function topicPaths(channel: string): string[] {
  const page = pageOf(channel);
  return page === null ? [] : FILES.map((file) => feedPath(page, file));
}

/** Lists with feeds among the tags of a change (lib/core/changes.ts): `{publicationId}/{channel}`. */
export function changedLists(tags: Iterable<string>): { publicationId: string; channel: string }[] {
  return [...new Set(tags)].flatMap((tag) => {
    const slash = tag.indexOf("/");
    const channel = tag.slice(slash + 1);
    return slash > 0 && hasFeeds(channel) ? [{ publicationId: tag.slice(0, slash), channel }] : [];
  });
}
