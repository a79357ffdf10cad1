import "server-only";
import { db, Prisma } from "@/lib/core/db";
import { card, publicAt, toCard } from "./queries";
import type { NewsCard } from "./schema";

/**
 * The newest items of several lists of a title, in two statements however many lists are asked for.
 * @returns a list for every channel asked for, newest first; empty ones too.
 */
export async function listSeveral(
  publicationId: string,
  wanted: { channel: string; limit: number }[],
  now: Date,
): Promise<Map<string, NewsCard[]>> {
  const places = await db().$queryRaw<{ channel: string; item_id: string }[]>`
    select wanted.channel, found.item_id
    from unnest(${wanted.map((each) => each.channel)}::text[], ${wanted.map((each) => each.limit)}::int[]) as wanted(channel, most)
    cross join lateral (
      select item_id, published_at from placements
      where publication_id = ${publicationId}::uuid and channel = wanted.channel and published_at <= ${now}::timestamptz
      order by published_at desc, item_id desc limit wanted.most
    ) as found
    order by wanted.channel, found.published_at desc, found.item_id desc`;
  const ids = [...new Set(places.map((place) => place.item_id))];
  const rows = await db().newsItem.findMany({ where: { ...publicAt(now), id: { in: ids } }, select: card });
  const byId = new Map(rows.map((row) => [row.id, toCard(row)]));
  const lists = new Map<string, NewsCard[]>(wanted.map((each) => [each.channel, []]));
  for (const place of places) {
    const item = byId.get(place.item_id);
    if (item) lists.get(place.channel)?.push(item);
  }
  return lists;
}

/** Whether a list of a title has anything the public may see. */
export async function hasPublic(
  scope: { publicationId: string; channel: string },
  now: Date,
): Promise<boolean> {
  const [row] = await db().$queryRaw<{ found: boolean }[]>(Prisma.sql`
    select exists (
      select 1 from placements p join news_items n on n.id = p.item_id
      where p.publication_id = ${scope.publicationId}::uuid and p.channel = ${scope.channel}
        and p.published_at <= ${now}::timestamptz and n.published_at <= ${now}::timestamptz and n.killed_at is null
    ) as found`);
  return row?.found ?? false;
}
