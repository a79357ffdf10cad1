import "server-only";
import type { Tx } from "@/lib/core/db";
import type { Scope } from "./finds";

/**
 * How far back to look first: to where the list's item of that number was published; null: to the very beginning, for
 * it has fewer. And when its oldest item was published. Of several lists the one that has least counts.
 * Bounds what each next statement of the transaction may take, too, and keeps PostgreSQL from weighing what it need
 * not: compiling a query takes longer than these do, and no plan but the index is of use.
 */
export async function firstStretch(
  tx: Tx,
  { publicationId, channels, to }: Scope,
  items: number,
  patienceMs: number,
): Promise<{ first: Date | null; oldest: Date | null }> {
  const lists = channels.length > 0 ? channels : ["front"];
  const [row] = await tx.$queryRaw<{ first: Date | null; oldest: Date | null }[]>`
    select case when count(nth.at) = count(*) then min(nth.at) end as first, max(oldest.at) as oldest,
      set_config('statement_timeout', ${String(patienceMs)}, true), set_config('jit', 'off', true),
      set_config('enable_seqscan', 'off', true)
    from unnest(${lists}::text[]) as list
    left join lateral (
      select published_at as at from placements
      where publication_id = ${publicationId}::uuid and channel = list and published_at <= ${to}::timestamptz
      order by published_at desc, item_id desc offset ${items - 1} limit 1
    ) as nth on true
    left join lateral (
      select published_at as at from placements
      where publication_id = ${publicationId}::uuid and channel = list
      order by published_at, item_id limit 1
    ) as oldest on true`;
  return { first: row?.first ?? null, oldest: row?.oldest ?? null };
}
