import "server-only";
import type { Tx } from "@/lib/core/db";
import { type NewsInput, type NewsOrigin, newsDetails } from "./schema";

/** Nobody is told "at once" of what readers could see for longer than this. */
export const FRESH_MS = 2 * 3_600_000;

/**
 * Notes items that have just become public for the first time, in the transaction that made them so: none is missed,
 * however late that commits, and none that was dated back. What is no news any more is not noted: an import of last
 * year's items tells nobody of them. The job that looks for them is appointed with the first and gathers a second of
 * them. Its key is the connection's: over a common one, whoever publishes at once would wait for each other.
 */
export async function noteArrivals(
  tx: Tx,
  arrived: { id: string; input: NewsInput }[],
  now: Date,
): Promise<void> {
  const since = new Date(now.getTime() - FRESH_MS);
  const fresh = arrived.filter(({ input }) => input.placements.length > 0 && input.publishedAt > since);
  if (fresh.length === 0) return;
  await tx.$executeRaw`
    with noted as (
      insert into news_arrivals (item_id, at) select * from unnest(
        ${fresh.map(({ id }) => id)}::uuid[], ${fresh.map(({ input }) => input.publishedAt)}::timestamptz[])
      on conflict do nothing
      returning 1)
    select graphile_worker.add_job('letters-alert', '{}'::json, run_at => now() + interval '1 second',
      job_key => 'letters-alert:' || pg_backend_pid(), job_key_mode => 'preserve_run_at')
    from (select from noted limit 1) as any_of_them`;
}

/** An item that has just become public, and the titles it stands in. */
export type Arrival = {
  id: string;
  origin: NewsOrigin;
  newsroom: string | null;
  places: string[];
  publishedAt: Date;
  /** `sections`: those of that title it stands in, by slug. */
  titles: { publicationId: string; sections: string[] }[];
};

type Row = Omit<Arrival, "places"> & { place: string; details: unknown };

/**
 * Takes the oldest of what has arrived and may be seen: whoever takes it sees to it in the same transaction, and nobody
 * takes it again. What was taken back meanwhile stays, should it come again while it is fresh.
 */
export async function takeArrivals(tx: Tx, now: Date, most: number): Promise<Arrival[]> {
  const since = new Date(now.getTime() - FRESH_MS);
  await tx.newsArrival.deleteMany({ where: { at: { lt: since } } });
  const rows = await tx.$queryRaw<Row[]>`
    with taken as (
      delete from news_arrivals where item_id in (
        select a.item_id from news_arrivals a join news_items n on n.id = a.item_id
        where n.killed_at is null and n.published_at > ${since}::timestamptz and n.published_at <= ${now}::timestamptz
          and exists (select 1 from placements p where p.item_id = n.id)
        order by a.at, a.item_id limit ${most} for update of a skip locked)
      returning item_id)
    select n.id, n.origin::text as origin, n.newsroom, n.place, n.details, n.published_at as "publishedAt",
      (select jsonb_agg(jsonb_build_object('publicationId', publication_id, 'sections', sections)) from (
        select p.publication_id, coalesce(array_agg(substr(p.channel, 9)) filter (where p.channel like 'section/%'), '{}')
          as sections
        from placements p where p.item_id = n.id group by p.publication_id) as standing) as titles
    from taken join news_items n on n.id = taken.item_id`;
  return rows.map(({ place, details, ...row }) => ({
    ...row,
    places: [...new Set([place, ...newsDetails.parse(details).places])].filter(Boolean),
  }));
}
