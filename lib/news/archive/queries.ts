import "server-only";
import { decodeCursor, encodeCursor } from "@/lib/core/cursor";
import { db, Prisma } from "@/lib/core/db";
import { listChannel } from "../queries";
import type { NewsCard, Page } from "../schema";

type Scope = { publicationId: string };
type Bounds = { from: Date; to: Date };

/** A day's count ends here: nobody reads a number beyond it, and counting it would cost. */
export const COUNTS_TO = 1_000;

const FRONT = Prisma.sql`channel = 'front'`;

/** When the list of all news of a title has one before an instant and one at or after another. */
export async function newsAround(
  { publicationId }: Scope,
  { from, to }: Bounds,
  now: Date,
): Promise<{ before: Date | null; after: Date | null }> {
  const [row] = await db().$queryRaw<{ before: Date | null; after: Date | null }[]>`
    select
      (select published_at from placements where publication_id = ${publicationId}::uuid and ${FRONT}
        and published_at < ${from}::timestamptz order by published_at desc, item_id desc limit 1) as before,
      (select published_at from placements where publication_id = ${publicationId}::uuid and ${FRONT}
        and published_at >= ${to}::timestamptz and published_at <= ${now}::timestamptz
        order by published_at, item_id limit 1) as after`;
  return row ?? { before: null, after: null };
}

/** When the first and the last news of a title appeared; null when it has none. */
export async function newsSpan(
  { publicationId }: Scope,
  now: Date,
): Promise<{ first: Date; last: Date } | null> {
  const early = new Date("0001-01-01T00:00:00Z");
  const { after: first } = await newsAround({ publicationId }, { from: early, to: early }, now);
  const end = new Date(now.getTime() + 1);
  const { before: last } = await newsAround({ publicationId }, { from: end, to: end }, now);
  return first && last ? { first, last } : null;
}

/**
 * How much news there is in each of several stretches of time, each counted no further than `most`: one short walk
 * along the index of lists for each, whatever the size of the archive.
 */
export async function newsIn(
  { publicationId }: Scope,
  stretches: Bounds[],
  now: Date,
  most = COUNTS_TO,
): Promise<number[]> {
  const rows = await db().$queryRaw<{ found: number }[]>`
    select (select count(*)::int from (
      select 1 from placements where publication_id = ${publicationId}::uuid and ${FRONT}
        and published_at >= stretch.since and published_at < stretch.until and published_at <= ${now}::timestamptz
      limit ${most}) as counted) as found
    from unnest(${stretches.map((each) => each.from)}::timestamptz[], ${stretches.map((each) => each.to)}::timestamptz[])
      with ordinality as stretch(since, until, place)
    order by place`;
  return rows.map((row) => row.found);
}

/** What sorts before every item of the same instant. */
const NO_ID = "00000000-0000-0000-0000-000000000000";

/**
 * All news of a stretch of time, newest first, in pages.
 * @throws DomainError invalid when the cursor is none.
 */
export async function newsOf(
  { publicationId }: Scope,
  { from, to }: Bounds,
  now: Date,
  { cursor, limit = 60 }: { cursor?: string | undefined; limit?: number } = {},
): Promise<Page<NewsCard>> {
  const begun = cursor && decodeCursor(cursor).at < to ? cursor : encodeCursor({ at: to, id: NO_ID });
  const page = await listChannel({ publicationId, channel: "front" }, now, { cursor: begun, limit });
  const items = page.items.filter((item) => item.publishedAt >= from);
  const isOver = items.length < page.items.length;
  return { items, nextCursor: isOver ? null : page.nextCursor };
}
