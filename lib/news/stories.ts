import "server-only";
import { announceToReaders } from "@/lib/core/changes";
import { db, type Tx } from "@/lib/core/db";
import { card, publicAt, toCard } from "./queries";
import type { NewsCard } from "./schema";
import { storyTag } from "./story-tag";

/** Says which items tell the same news; keys nobody has handed in are passed over. Pages of the stories are refreshed. */
export async function setStories(
  tx: Tx,
  members: { originKey: string; storyId: string | null }[],
): Promise<void> {
  if (members.length === 0) return;
  const changed = await tx.$queryRaw<{ id: string; was: string | null; is: string | null }[]>`
    update news_items n set story_id = x.story
    from unnest(${members.map((each) => each.originKey)}::text[], ${members.map((each) => each.storyId)}::uuid[])
        as x(key, story),
      news_items old
    where n.origin in ('wire', 'release') and n.origin_key = x.key and old.id = n.id
      and n.story_id is distinct from x.story
    returning n.id, old.story_id as was, n.story_id as is`;
  await announceToReaders(
    tx,
    changed.flatMap(({ id, was, is }) => [
      `item:${id}`,
      ...[was, is].flatMap((story) => (story ? [storyTag(story)] : [])),
    ]),
  );
}

const MOST_SAME = 8;

/** Other public items of a title that tell the same news, newest first, eight at most. */
export async function sameNews(
  publicationId: string,
  { id, storyId }: { id: string; storyId: string | null },
  now: Date,
): Promise<NewsCard[]> {
  if (!storyId) return [];
  const rows = await db().newsItem.findMany({
    where: { ...publicAt(now), storyId, id: { not: id }, placements: { some: { publicationId } } },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: MOST_SAME,
    select: card,
  });
  return rows.map(toCard);
}
