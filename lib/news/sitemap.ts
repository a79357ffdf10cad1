import "server-only";
import { type Cursor, encodeCursor } from "@/lib/core/cursor";
import { db, Prisma } from "@/lib/core/db";

const PAGE = 5_000;

export type SitemapEntry = { id: string; slug: string; updatedAt: Date };
export type RecentNews = { id: string; slug: string; headline: string; language: string; publishedAt: Date };

/**
 * Where the sitemap pages of a title begin, oldest first: a full page never changes its bounds, so only the
 * last one grows. Each is found from the one before by counting along the index of lists.
 * @returns with each page the instant up to which it has news: where the next begins, or the newest there is
 */
export async function sitemapPages(
  publicationId: string,
  now: Date,
): Promise<{ cursor: string; newest: Date }[]> {
  const listed = Prisma.sql`publication_id = ${publicationId}::uuid and channel = 'front'
    and p.published_at <= ${now}::timestamptz`;
  const rows = await db().$queryRaw<{ item_id: string; published_at: Date; newest: Date }[]>`
    with recursive pages as (
      (select item_id, published_at from placements p where ${listed} order by p.published_at, p.item_id limit 1)
      union all
      select next.item_id, next.published_at from pages cross join lateral (
        select item_id, published_at from placements p
        where ${listed} and (p.published_at, p.item_id) >= (pages.published_at, pages.item_id)
        order by p.published_at, p.item_id offset ${PAGE} limit 1
      ) as next
    )
    select item_id, published_at, coalesce(
      lead(published_at) over (order by published_at, item_id),
      (select p.published_at from placements p where ${listed} order by p.published_at desc, p.item_id desc limit 1)
    ) as newest
    from pages order by published_at, item_id`;
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

/** A news sitemap may hold so many, and they are looked for among so many of the newest: some may not be told of. */
const RECENT = 1_000;
const LOOKED_AT = 5_000;

/** Items of the last two days, newest first, at most 1,000: what a news sitemap may hold. */
export async function recentNews(publicationId: string, now: Date): Promise<RecentNews[]> {
  const since = new Date(now.getTime() - 48 * 3_600_000);
  // Without a limit of its own the list is thought so long that PostgreSQL starts processes to read it.
  return db().$queryRaw<RecentNews[]>`
    select n.id, n.slug, n.headline, n.language, n.published_at as "publishedAt"
    from (
      select item_id, published_at from placements
      where publication_id = ${publicationId}::uuid and channel = 'front'
        and published_at > ${since}::timestamptz and published_at <= ${now}::timestamptz
      order by published_at desc, item_id desc limit ${LOOKED_AT}
    ) as p join news_items n on n.id = p.item_id
    where n.killed_at is null and not n.no_index and n.published_at <= ${now}::timestamptz
    order by p.published_at desc, p.item_id desc limit ${RECENT}`;
}
