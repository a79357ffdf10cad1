import "server-only";
import type { Tx } from "@/lib/core/db";
import type { Ask, Scope } from "./scope";

/** What is known of where a search looks before it looks. */
export type Survey = {
  /** Of the scope's lists the one with fewest items lately. */
  list: string;
  /** When that list's item of the asked number was published; null: it has fewer. */
  at: Date | null;
  /** Whether hardly any of the title's items stand in it. */
  rare: boolean;
};

/** A list is rare if what it has of new items comes so many times slower than what the whole title has. */
const RARE = 8;

/**
 * Surveys a scope's lists by their item of a number from the newest. Bounds what each next statement of the transaction
 * may take, too, and keeps PostgreSQL from weighing what it need not: compiling a query takes longer than these do, and
 * no plan but an index is of use.
 */
export async function survey(
  tx: Tx,
  { publicationId, channels, to }: Scope,
  items: number,
  patienceMs: number,
): Promise<Survey> {
  const rows = await tx.$queryRaw<{ list: string; at: Date | null }[]>`
    with settings as materialized (
      select set_config('statement_timeout', ${String(patienceMs)}, true), set_config('jit', 'off', true),
        set_config('enable_seqscan', 'off', true)
    )
    select list, nth.at from settings, unnest(${[...new Set(["front", ...channels])]}::text[]) as list
    left join lateral (
      select published_at as at from placements
      where publication_id = ${publicationId}::uuid and channel = list and published_at <= ${to}::timestamptz
      order by published_at desc, item_id desc offset ${items - 1} limit 1
    ) as nth on true`;
  const age = (at: Date | null | undefined) => (at ? to.getTime() - at.getTime() : Number.POSITIVE_INFINITY);
  const [sparsest] = rows
    .filter(({ list }) => channels.includes(list))
    .sort((a, b) => (age(a.at) < age(b.at) ? 1 : -1));
  const { list, at } = sparsest ?? { list: "front", at: null };
  const front = rows.find((row) => row.list === "front");
  return { list, at, rare: age(at) > RARE * age(front?.at) };
}

/** So many places of a list are counted; what lies further back is reckoned. */
const COUNTED = 20_000;

/**
 * When a list's item of a number from the newest was published, about; null: it has fewer.
 * @param known a smaller number and when its item was published
 */
export async function publishedAbout(
  tx: Tx,
  items: number,
  { publicationId, to }: Scope,
  list: string,
  known: { items: number; at: Date },
): Promise<Date | null> {
  if (items === Number.POSITIVE_INFINITY) return null;
  const counted = Math.min(Math.ceil(items), COUNTED);
  const [row] = await tx.$queryRaw<{ at: Date | null; oldest: Date | null }[]>`
    select (
      select published_at from placements
      where publication_id = ${publicationId}::uuid and channel = ${list} and published_at <= ${to}::timestamptz
      order by published_at desc, item_id desc offset ${counted - 1} limit 1
    ) as at, (
      select published_at from placements where publication_id = ${publicationId}::uuid and channel = ${list}
      order by published_at, item_id limit 1
    ) as oldest`;
  if (!row?.at || !row.oldest || items <= counted) return row?.at ?? null;
  const age = (at: Date) => Math.max(to.getTime() - at.getTime(), 1_000);
  // An archive grows, or grew, evenly or by leaps: how fast, tells the way from the one item to the other.
  const power = Math.log(age(row.at) / age(known.at)) / Math.log(counted / known.items);
  const reach = to.getTime() - age(row.at) * (items / counted) ** Math.min(Math.max(power, 0.5), 3);
  return reach > row.oldest.getTime() ? new Date(reach) : null;
}

/** So many of the newest items tell how common a word is. */
const ASKED = 50;
/** What more of them have is no help in finding anything. */
const COMMON = 0.6;
/** As long as there is something that no more have. */
const SCARCE = 0.1;

/** What of a question so many items of a list have that the index had better not be asked for it. */
export async function commonIn(
  tx: Tx,
  list: string,
  { publicationId, to }: Scope,
  { asked }: Ask,
): Promise<string[]> {
  if (asked.length < 2) return [];
  const [row] = await tx.$queryRaw<{ counts: number[] }[]>`
    select array(
      select (select count(*)::int from (
        select item_id from placements
        where publication_id = ${publicationId}::uuid and channel = ${list} and published_at <= ${to}::timestamptz
        order by published_at desc, item_id desc limit ${ASKED}
      ) as placed cross join lateral (
        select words from news_search s where s.item_id = placed.item_id offset 0
      ) as s where s.words @@ each.query::tsquery)
      from unnest(${asked}::text[]) with ordinality as each(query, n) order by n
    ) as counts`;
  const counts = row?.counts ?? [];
  return Math.min(...counts) <= SCARCE * ASKED
    ? asked.filter((_, n) => (counts[n] ?? 0) > COMMON * ASKED)
    : [];
}
