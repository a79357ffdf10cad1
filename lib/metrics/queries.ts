import "server-only";
import { type Tx, transaction } from "@/lib/core/db";
import type { Figures, SourceFigures } from "./figures";

const HOUR_MS = 3_600_000;
/** Mail older than this has been given up or forgotten, and would be counted for ever. */
const MAIL_MS = 7 * 24 * HOUR_MS;
const PATIENCE = "5s";

/** The lowest UUIDv7 of an instant (RFC 9562 §5.7): rows since then are found by their key. */
const idSince = (at: Date) =>
  `${at
    .getTime()
    .toString(16)
    .padStart(12, "0")
    .replace(/^(.{8})/, "$1-")}-7000-8000-000000000000`;

async function lateness(tx: Tx, now: Date): Promise<Figures["lateness"]> {
  const [row] = await tx.$queryRaw<Figures["lateness"][]>`
    select count(*)::int as due,
      coalesce(percentile_cont(0.5) within group (order by late), 0)::float8 as p50,
      coalesce(percentile_cont(0.95) within group (order by late), 0)::float8 as p95,
      coalesce(max(late), 0)::float8 as worst
    from (select extract(epoch from ${now}::timestamptz - next_poll_at)::float8 as late from wire_sources
      where status = 'active' and next_poll_at <= ${now}) as due`;
  return row!;
}

const sources = (tx: Tx, now: Date): Promise<SourceFigures[]> => {
  const since = new Date(now.getTime() - HOUR_MS);
  return tx.$queryRaw`
    with hour as (
      select source_id, count(*)::int as polls, (count(*) filter (where outcome = 'failed'))::int as failed,
        sum(created)::int as created, sum(updated)::int as updated,
        sum(case jsonb_typeof(rejected) when 'array' then jsonb_array_length(rejected) else 0 end)::int as refused
      from wire_fetches where id >= ${idSince(since)}::uuid and at >= ${since} group by source_id)
    select s.slug as source, extract(epoch from ${now}::timestamptz - s.last_ok_at)::float8 as "okAgeSeconds",
      s.failures as "failuresInRow", coalesce(d.not_modified + d.same_bytes, 0) as "unchangedToday", coalesce(polls, 0) as polls, coalesce(failed, 0) as "failedPolls",
      coalesce(hour.created, 0) as created, coalesce(hour.updated, 0) as updated, coalesce(refused, 0) as refused
    from wire_sources s left join hour on hour.source_id = s.id
    left join wire_poll_days d on d.source_id = s.id and d.day = (${now}::timestamptz at time zone 'UTC')::date
    where s.status = 'active' order by s.created_at, s.id`;
};

const sourcesBy = (tx: Tx): Promise<Figures["sourcesBy"]> =>
  tx.$queryRaw`select status::text as status, count(*)::int as count from wire_sources group by status`;

async function held(tx: Tx, now: Date): Promise<Figures["held"]> {
  const [row] = await tx.$queryRaw<Figures["held"][]>`
    select (select count(*)::int from wire_items where handling = 'held') as waiting,
      coalesce((select extract(epoch from ${now}::timestamptz - first_seen_at) from wire_items
        where handling = 'held' order by id limit 1), 0)::float8 as "oldestSeconds"`;
  return row!;
}

const jobs = (tx: Tx, now: Date): Promise<Figures["jobs"]> => tx.$queryRaw`
  select task_identifier as task,
    (count(*) filter (where attempts < max_attempts and run_at <= ${now}))::int as waiting,
    (count(*) filter (where attempts < max_attempts and run_at > ${now}))::int as planned,
    (count(*) filter (where attempts >= max_attempts and locked_at is null))::int as failed,
    greatest(0, coalesce(extract(epoch from ${now}::timestamptz
      - min(run_at) filter (where attempts < max_attempts and run_at <= ${now})), 0))::float8 as "oldestSeconds"
  from graphile_worker.jobs group by 1`;

const releases = (tx: Tx, now: Date): Promise<Figures["releases"]> => tx.$queryRaw`
  select status::text as status, count(*)::int as count,
    coalesce(extract(epoch from ${now}::timestamptz - min(submitted_at)), 0)::float8 as "oldestSeconds",
    (count(*) filter (where due_at < ${now}))::int as overdue
  from releases where status in ('submitted', 'in_review') group by status`;

async function publish(tx: Tx, now: Date): Promise<Figures["publish"]> {
  const [row] = await tx.$queryRaw<Figures["publish"][]>`
    select count(*)::int as overdue,
      coalesce(extract(epoch from ${now}::timestamptz - min(go_public_at)), 0)::float8 as "lagSeconds",
      (count(*) filter (where publish_trouble <> ''))::int as troubled
    from releases where status = 'scheduled' and go_public_at <= ${now}`;
  return row!;
}

async function mail(tx: Tx, now: Date): Promise<Figures["mail"]> {
  const [row] = await tx.$queryRaw<Figures["mail"][]>`
    select (count(*) filter (where status = 'queued'))::int as queued,
      (count(*) filter (where status = 'failed'))::int as failed,
      coalesce(extract(epoch from ${now}::timestamptz - min(created_at) filter (where status = 'queued')), 0)::float8
        as "oldestSeconds"
    from outbox_mails where created_at >= ${new Date(now.getTime() - MAIL_MS)}`;
  return row!;
}

async function outgoing(tx: Tx): Promise<Pick<Figures, "webhooks" | "hubs">> {
  const [row] = await tx.$queryRaw<{ pending: number; waiting: number; failing: number }[]>`
    select (select count(*)::int from webhook_deliveries where status = 'pending') as pending,
      (select count(*)::int from hub_topics where waiting_since is not null) as waiting,
      (select count(*)::int from hub_standings s join publications p on p.id = s.publication_id
        where s.hub = p.hub_url and s.failing_since is not null) as failing`;
  return { webhooks: { pending: row!.pending }, hubs: { waiting: row!.waiting, failing: row!.failing } };
}

type Underway = Pick<Figures["letters"], "waiting" | "oldestSeconds" | "failedBatches">;

async function letters(tx: Tx, now: Date): Promise<Figures["letters"]> {
  const since = new Date(now.getTime() - 24 * HOUR_MS);
  const [underway] = await tx.$queryRaw<Underway[]>`
    select coalesce(sum(b.size) filter (where b.state <> 'failed'), 0)::int as waiting,
      greatest(0, coalesce(extract(epoch from ${now}::timestamptz - min(e.due_at) filter (where b.state <> 'failed')),
        0))::float8 as "oldestSeconds",
      (count(*) filter (where b.state = 'failed' and e.frozen_at > ${since}))::int as "failedBatches"
    from letter_batches b join editions e on e.id = b.edition_id
    where b.state in ('preparing', 'submitting', 'failed')`;
  const batches = await tx.$queryRaw<Figures["letters"]["batches"]>`
    select state::text, count(*)::int as count from letter_batches
    where state in ('preparing', 'submitting') or (state = 'uncertain' and settled = '') group by state order by state`;
  const skippedRounds = await tx.editionRound.count({ where: { state: "skipped", dueAt: { gt: since } } });
  return { ...underway!, skippedRounds, batches };
}

async function log(tx: Tx, now: Date): Promise<Figures["log"]> {
  const last = await tx.auditCheck.findFirst({
    where: { finishedAt: { not: null } },
    orderBy: { askedAt: "desc" },
    select: { count: true, finishedAt: true },
  });
  if (!last?.finishedAt) return null;
  return { sound: last.count === 0, ageSeconds: (now.getTime() - last.finishedAt.getTime()) / 1000 };
}

const edges = (tx: Tx, now: Date): Promise<Figures["edges"]> => tx.$queryRaw`
  select edge, failures as "failuresInRow", coalesce(extract(epoch from ${now}::timestamptz -
    (select min(at) from changes c where c.xact >= e.xact)), 0)::float8 as "untoldSeconds"
  from edge_cursors e order by edge`;

/**
 * How the whole house does, on one connection and for five seconds at most: whoever scrapes must not be what makes it
 * slow.
 */
export function figuresAt(now: Date): Promise<Figures> {
  return transaction(async (tx) => {
    await tx.$queryRaw`select set_config('statement_timeout', ${PATIENCE}, true)`;
    return {
      lateness: await lateness(tx, now),
      sources: await sources(tx, now),
      sourcesBy: await sourcesBy(tx),
      held: await held(tx, now),
      jobs: await jobs(tx, now),
      releases: await releases(tx, now),
      publish: await publish(tx, now),
      mail: await mail(tx, now),
      ...(await outgoing(tx)),
      letters: await letters(tx, now),
      edges: await edges(tx, now),
      log: await log(tx, now),
    };
  });
}
