import "server-only";
import { type Actor, isStaff } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { forbidden, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";

/** What came in one step of time: `from` is its beginning. `refused` are items that could not be taken. */
export type Arrivals = {
  from: Date;
  created: number;
  updated: number;
  refused: number;
  fetches: number;
  failed: number;
};

export type SourceFigures = {
  /** Polls and pushes of the time, those that brought nothing included. */
  fetches: number;
  failed: number;
  pushes: number;
  /** By kind, the commonest first: timeout, http_503, html-page, malformed… */
  failures: { reason: string; count: number }[];
  /** Milliseconds until an answer was there, of fetches that brought something or failed; null without any. */
  medianMs: number | null;
  p95Ms: number | null;
  bytes: number;
  /** Of all polls that were answered, 0 to 1: 304, and 304 or the bytes we had; null without any. */
  notModifiedShare: number | null;
  unchangedShare: number | null;
  created: number;
  updated: number;
  refused: number;
  /** Every step of the time in order, empty ones included. */
  arrivals: Arrivals[];
};

const STEP_MS = { hour: 3_600_000, day: 86_400_000 } as const;
/** More points than this no plot can show. */
const MOST_STEPS = 1_000;

type Sums = Omit<SourceFigures, "arrivals" | "failures" | "notModifiedShare" | "unchangedShare">;

async function sumsOf(id: string, from: Date, to: Date): Promise<Sums> {
  const [row] = await db().$queryRaw<Sums[]>`
    select count(*)::int as fetches, (count(*) filter (where outcome = 'failed'))::int as failed,
      (count(*) filter (where via = 'push'))::int as pushes,
      percentile_disc(0.5) within group (order by duration_ms) as "medianMs",
      percentile_disc(0.95) within group (order by duration_ms) as "p95Ms",
      coalesce(sum(bytes), 0)::float as bytes, coalesce(sum(created), 0)::int as created,
      coalesce(sum(updated), 0)::int as updated, coalesce(sum(jsonb_array_length(rejected)), 0)::int as refused
    from wire_fetches where source_id = ${id}::uuid and at >= ${from}::timestamptz and at < ${to}::timestamptz`;
  return row as Sums;
}

const failuresOf = (id: string, from: Date, to: Date) => db().$queryRaw<{ reason: string; count: number }[]>`
  select coalesce(reason, 'unexpected') as reason, count(*)::int as count from wire_fetches
  where source_id = ${id}::uuid and at >= ${from}::timestamptz and at < ${to}::timestamptz and outcome = 'failed'
  group by 1 order by 2 desc, 1`;

async function unchangedOf(id: string, from: Date, to: Date) {
  const [row] = await db().$queryRaw<{ notModified: number; same: number; bytes: number }[]>`
    select coalesce(sum(not_modified), 0)::int as "notModified", coalesce(sum(same_bytes), 0)::int as same,
      coalesce(sum(bytes), 0)::float as bytes
    from wire_poll_days where source_id = ${id}::uuid
      and day >= (${from}::timestamptz at time zone 'UTC')::date and day <= (${to}::timestamptz at time zone 'UTC')::date`;
  return row ?? { notModified: 0, same: 0, bytes: 0 };
}

async function arrivalsOf(id: string, from: Date, to: Date, step: keyof typeof STEP_MS): Promise<Arrivals[]> {
  const ms = STEP_MS[step];
  const rows = await db().$queryRaw<(Omit<Arrivals, "from"> & { n: number })[]>`
    select floor(extract(epoch from at - ${from}::timestamptz) * 1000 / ${ms}::int)::int as n,
      sum(created)::int as created, sum(updated)::int as updated, sum(jsonb_array_length(rejected))::int as refused,
      count(*)::int as fetches, (count(*) filter (where outcome = 'failed'))::int as failed
    from wire_fetches where source_id = ${id}::uuid and at >= ${from}::timestamptz and at < ${to}::timestamptz
    group by 1`;
  const byStep = new Map(rows.map(({ n, ...row }) => [n, row]));
  const nothing = { created: 0, updated: 0, refused: 0, fetches: 0, failed: 0 };
  const steps = Math.min(MOST_STEPS, Math.max(0, Math.ceil((to.getTime() - from.getTime()) / ms)));
  return Array.from({ length: steps }, (_, n) => ({
    from: new Date(from.getTime() + n * ms),
    ...(byStep.get(n) ?? nothing),
  }));
}

/**
 * How a source has fared between two instants, for its page and its plots. Polls that brought nothing new are counted
 * by whole days of UTC, all else to the instant.
 * @param step of `arrivals`; at most a thousand of them are given.
 * @throws DomainError forbidden unless staff, not_found.
 */
export async function sourceFigures(
  actor: Actor,
  id: string,
  from: Date,
  to: Date,
  step: "hour" | "day" = "hour",
): Promise<SourceFigures> {
  if (!isStaff(actor)) throw forbidden("Only editors may see wire sources.");
  if (!isId(id) || !(await db().wireSource.count({ where: { id } }))) throw notFound("The source");
  const [sums, failures, unchanged, arrivals] = await Promise.all([
    sumsOf(id, from, to),
    failuresOf(id, from, to),
    unchangedOf(id, from, to),
    arrivalsOf(id, from, to, step),
  ]);
  const quiet = unchanged.notModified + unchanged.same;
  const answered = sums.fetches - sums.failed - sums.pushes + quiet;
  const share = (part: number) => (answered > 0 ? part / answered : null);
  return {
    ...sums,
    fetches: sums.fetches + quiet,
    bytes: sums.bytes + unchanged.bytes,
    failures,
    notModifiedShare: share(unchanged.notModified),
    unchangedShare: share(quiet),
    arrivals,
  };
}
