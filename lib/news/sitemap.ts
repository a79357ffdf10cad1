import "server-only";
import { type Cursor, encodeCursor } from "@/lib/core/cursor";
import { db } from "@/lib/core/db";

const PAGE = 5_000;

export type SitemapEntry = { id: string; slug: string; updatedAt: Date };
export type RecentNews = { id: string; slug: string; headline: string; language: string; publishedAt: Date };

/**
 * Where the sitemap pages of a title begin, oldest first: a full page never changes its bounds, so only the
 * last one grows.
 */
export async function sitemapPages(
  publicationId: string,
  now: Date,
): Promise<{ cursor: string; newest: Date }[]> {
  const rows = await db().$queryRaw<{ item_id: string; published_at: Date; newest: Date }[]>`
    select (array_agg(item_id order by place))[1] as item_id, min(published_at) as published_at, max(published_at) as newest
    from (
      select item_id, published_at, row_number() over (order by published_at, item_id) - 1 as place
      from placements
      where publication_id = ${publicationId}::uuid and channel = 'front' and published_at <= ${now}::timestamptz
    ) as numbered
    group by place / ${PAGE} order by min(place)`;
  return rows.map((row) => ({
    cursor: encodeCursor({ at: row.published_at, id: row.item_id }),
    newest: row.newest,
  }));
}

/** The up to 5,000 items of a sitemap page, from its beginning on. */
export async function sitemapEntries(
  publicationId: string,
  from: Cursor,
  now: Date,
): Promise<SitemapEntry[]> {
  return db().$queryRaw<SitemapEntry[]>`
    select n.id, n.slug, n.updated_at as "updatedAt"
    from (
      select item_id, published_at from placements
      where publication_id = ${publicationId}::uuid and channel = 'front' and published_at <= ${now}::timestamptz
        and (published_at, item_id) >= (${from.at}::timestamptz, ${from.id}::uuid)
      order by published_at, item_id limit ${PAGE}
    ) as p join news_items n on n.id = p.item_id
    where n.killed_at is null and not n.no_index and n.published_at <= ${now}::timestamptz
    order by p.published_at, p.item_id`;
}

/** Items of the last two days, newest first, at most 1,000: what a news sitemap may hold. */
export async function recentNews(publicationId: string, now: Date): Promise<RecentNews[]> {
  const since = new Date(now.getTime() - 48 * 3_600_000);
  return db().$queryRaw<RecentNews[]>`
    select n.id, n.slug, n.headline, n.language, n.published_at as "publishedAt"
    from placements p join news_items n on n.id = p.item_id
    where p.publication_id = ${publicationId}::uuid and p.channel = 'front'
      and p.published_at > ${since}::timestamptz and p.published_at <= ${now}::timestamptz
      and n.killed_at is null and not n.no_index and n.published_at <= ${now}::timestamptz
    order by p.published_at desc, p.item_id desc limit 1000`;
}
