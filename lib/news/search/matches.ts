import "server-only";
import { Prisma, type Tx } from "@/lib/core/db";
import { listMark, spansBetween } from "./marks";
import type { Ask, Scope, Slice } from "./scope";

/** So many newest matches are put in order. */
export const RANKED = 500;
/** No more matches are fetched at once: they are as many pages, and at ten times the ranked the search has erred. */
export const MOST_FETCHED = 10 * RANKED;
/** A match counts half of a fresh one after so many seconds: thirty days. */
const HALF_LIFE = 2_592_000;
/** Longer stretches are so many spans of time in the index that looking at the times of what is found costs less. */
const SPANNED_MS = 60 * 86_400_000;

/**
 * The ids of the slice in order and one more; how many matches they were chosen from (RANKED at most), and how many
 * were fetched.
 */
export type Matches = { ids: string[]; count: number; fetched: number };

/** The newest of what a statement finds (item_id, published_at, title), in order. */
async function inOrder(
  tx: Tx,
  found: Prisma.Sql,
  { to, sort }: Scope,
  { weighed }: Ask,
  { limit, offset }: Slice,
): Promise<Matches> {
  const score = Prisma.sql`(0.1 + ts_rank('{0, 0, 0.3, 1}', title, ${weighed}::tsquery))
    / (1 + extract(epoch from ${to}::timestamptz - published_at) / ${HALF_LIFE}) desc,`;
  const [row] = await tx.$queryRaw<Matches[]>`
    with found as materialized (${found}), newest as materialized (
      select * from found order by published_at desc, item_id desc limit ${RANKED}
    )
    select (select count(*)::int from newest) as count, (select count(*)::int from found) as fetched,
      array(select item_id from newest order by ${sort === "best" ? score : Prisma.empty} published_at desc, item_id desc
        limit ${limit + 1} offset ${offset}) as ids`;
  return row ?? { ids: [], count: 0, fetched: 0 };
}

/**
 * Each word is asked for by itself: the index finds what has all of them sooner than what one long query is true of.
 * The function behind the operator is no question to the index.
 */
const matching = ({ asked, checked = [] }: Ask) =>
  Prisma.join(
    asked.map((each) =>
      checked.includes(each)
        ? Prisma.sql`ts_match_vq(s.words, ${each}::tsquery)`
        : Prisma.sql`s.words @@ ${each}::tsquery`,
    ),
    " and ",
  );

const marksOf = ({ publicationId, channels }: Scope) =>
  channels.map((channel) => listMark(publicationId, channel));

/** The matches among the newest items of a list, looked at one by one: for what many of them match. */
export function matchesAmong(
  tx: Tx,
  list: string,
  items: number,
  scope: Scope,
  ask: Ask,
  slice: Slice,
): Promise<Matches> {
  const { publicationId, from, to } = scope;
  // The offset keeps PostgreSQL from asking the index of words.
  const found = Prisma.sql`
    select s.item_id, s.published_at, s.title
    from (
      select item_id from placements
      where publication_id = ${publicationId}::uuid and channel = ${list} and published_at <= ${to}::timestamptz
        ${from ? Prisma.sql`and published_at >= ${from}::timestamptz` : Prisma.empty}
      order by published_at desc, item_id desc limit ${items}
    ) as placed
    cross join lateral (select * from news_search s where s.item_id = placed.item_id offset 0) as s
    where ${matching(ask)} and s.marks @> ${marksOf(scope)}::bigint[]`;
  return inOrder(tx, found, scope, ask, slice);
}

/**
 * The matches of a stretch of time, by the index of words; `since` null: of all times.
 * @param rare whether few items stand in the scope's lists, so that the index had better be asked for those as well;
 * of the others it costs less to look at the marks of what has the words
 */
export function matchesSince(
  tx: Tx,
  since: Date | null,
  rare: boolean,
  scope: Scope,
  ask: Ask,
  slice: Slice,
): Promise<Matches> {
  const marks = marksOf(scope);
  const from = since ?? scope.from;
  const spans =
    from && scope.to.getTime() - from.getTime() < SPANNED_MS ? spansBetween(from, scope.to) : null;
  const listed =
    rare || ask.wide
      ? Prisma.sql`s.marks @> ${marks}::bigint[]`
      : Prisma.join(
          marks.map((mark) => Prisma.sql`${mark}::bigint = any(s.marks)`),
          " and ",
        );
  const found = Prisma.sql`
    select s.item_id, s.published_at, s.title from news_search s
    where ${matching(ask)} and ${listed}
      ${spans ? Prisma.sql`and s.marks && ${spans}::bigint[]` : Prisma.empty}
      and s.published_at <= ${scope.to}::timestamptz
      ${from ? Prisma.sql`and s.published_at >= ${from}::timestamptz` : Prisma.empty}
    limit ${MOST_FETCHED}`;
  return inOrder(tx, found, scope, ask, slice);
}
