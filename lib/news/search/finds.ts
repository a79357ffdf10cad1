import "server-only";
import { isOverdue, Prisma, type Tx, transaction } from "@/lib/core/db";
import { listMark, spansBetween } from "./marks";
import { firstStretch } from "./stretch";

export type Scope = {
  publicationId: string;
  /** Lists an item has to stand in, every one of them: "section/local", "wire", "newsroom/mill"; none: any list. */
  channels: string[];
  /** Whether a match may stand in any list of any title: there is no other title to be kept apart. */
  anywhere: boolean;
  from: Date | null;
  /** Nothing later is found: the end of the reader's range, or the instant of the first page. */
  to: Date;
  sort: "best" | "newest";
};

/** `asked` and `weighed` as PostgreSQL spells a tsquery. */
export type Ask = { asked: string; weighed: string };

export type Slice = { limit: number; offset: number };

/** Ids in their order, one more than asked for if there are more. `cut`: time was over, older ones were left out. */
export type Finds = { ids: string[]; cut: boolean };

/** So many newest matches are put in order. */
export const RANKED = 500;
/** A stretch of time is made so long that it should have so many times more: too short a one is paid for twice. */
const MARGIN = 4;
/** A match counts half of a fresh one after so many seconds: thirty days. */
const HALF_LIFE = 2_592_000;
const HOUR_MS = 3_600_000;

/**
 * The newest matches in order. Goes back in time by stretches until it has enough: a word of every story costs what
 * a short stretch costs, and a rare one a few look-ups.
 * @param patienceMs for all of it; when they are over, what was found until then has to do
 * @returns null when they were over before anything was found
 */
export async function findsOf(
  scope: Scope,
  ask: Ask,
  slice: Slice,
  patienceMs: number,
): Promise<Finds | null> {
  // No stretch begins after half of it, and none takes longer than the other half.
  const half = Math.ceil(patienceMs / 2);
  const until = performance.now() + half;
  let best: Finds | null = null;
  try {
    await transaction(async (tx) => {
      const { first, oldest } = await firstStretch(tx, scope, RANKED, half);
      let since = first;
      for (;;) {
        const begin = latest(since, scope.from);
        const { ids, count } = await stretch(tx, { ...scope, from: begin }, ask, slice);
        best = { ids, cut: count < RANKED && begin !== scope.from };
        if (!best.cut || !begin || performance.now() > until) return;
        const longer = Math.max((MARGIN * RANKED) / (count + 2), 2);
        const reach = scope.to.getTime() - (scope.to.getTime() - begin.getTime() + HOUR_MS) * longer;
        since = oldest && reach > oldest.getTime() ? new Date(reach) : null;
      }
    });
  } catch (error) {
    if (!isOverdue(error)) throw error;
  }
  return best;
}

const latest = (since: Date | null, from: Date | null) => (since && (!from || from < since) ? since : from);

/** The newest matches of one stretch of time, and how many there are: RANKED at most. */
async function stretch(
  tx: Tx,
  { publicationId, channels, anywhere, from, to, sort }: Scope,
  { asked, weighed }: Ask,
  { limit, offset }: Slice,
): Promise<{ ids: string[]; count: number }> {
  const lists = channels.length > 0 || anywhere ? channels : ["front"];
  const marks = lists.map((each) => listMark(publicationId, each));
  const spans = from && spansBetween(from, to);
  const score = Prisma.sql`(0.1 + ts_rank('{0, 0, 0.3, 1}', title, ${weighed}::tsquery))
    / (1 + extract(epoch from ${to}::timestamptz - published_at) / ${HALF_LIFE}) desc,`;
  const [row] = await tx.$queryRaw<{ ids: string[]; count: number }[]>`
    with newest as materialized (
      select item_id, published_at, title from news_search
      where words @@ ${asked}::tsquery
        ${marks.length > 0 ? Prisma.sql`and marks @> ${marks}::bigint[]` : Prisma.empty}
        ${spans ? Prisma.sql`and marks && ${spans}::bigint[]` : Prisma.empty}
        and published_at <= ${to}::timestamptz
        ${from ? Prisma.sql`and published_at >= ${from}::timestamptz` : Prisma.empty}
      order by published_at desc, item_id desc limit ${RANKED}
    )
    select (select count(*)::int from newest) as count,
      array(select item_id from newest order by ${sort === "best" ? score : Prisma.empty} published_at desc, item_id desc
        limit ${limit + 1} offset ${offset}) as ids`;
  return row ?? { ids: [], count: 0 };
}
