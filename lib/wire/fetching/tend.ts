import "server-only";
import { db, transaction } from "@/lib/core/db";
import { POLL_ATTEMPTS } from "./schedule";
import { tellOfSource } from "./trouble";
import { tendSubscriptions } from "./websub/tend";

/** Fetches are kept this long, and so many for each source: what plots show and editors look up. */
const KEEP_DAYS = 30;
const KEEP_FETCHES = 3_000;
/** Figures of unchanged polls, and hosts nobody has asked since. */
const KEEP_FIGURES_DAYS = 400;
const KEEP_HOSTS_DAYS = 30;

/** Old rows go hourly: finding them reads every source's. */
const isHourly = (now: Date) => now.getUTCMinutes() < 5;

async function forgetOld(now: Date): Promise<void> {
  await db().$executeRaw`
    delete from wire_fetches f using wire_sources s, lateral (
      select coalesce((select at from wire_fetches where source_id = s.id order by at desc offset ${KEEP_FETCHES} limit 1),
        '-infinity') as at) beyond
    where f.source_id = s.id
      and f.at <= greatest(beyond.at, ${now}::timestamptz - make_interval(days => ${KEEP_DAYS}))`;
  await db().$executeRaw`
    delete from wire_poll_days where day < (${now}::timestamptz - make_interval(days => ${KEEP_FIGURES_DAYS}))::date`;
  await db().$executeRaw`
    delete from wire_hosts where free_at < now() - make_interval(days => ${KEEP_HOSTS_DAYS})
      and coalesce(held_until < now(), true)`;
}

/** Appoints a poll of every active source that has none waiting: one whose tries are used up counts as none. */
async function appointMissing(now: Date): Promise<void> {
  await db().$executeRaw`
    with missing as (
      select s.id, s.failures, greatest(s.next_poll_at, ${now}::timestamptz) as at from wire_sources s
      where s.status = 'active' and not exists (
        select 1 from graphile_worker.jobs j where j.key = 'poll:' || s.id and j.attempts < j.max_attempts)),
    jobs as (
      select array_agg(row('wire-poll', json_build_object('id', id), null, at, ${POLL_ATTEMPTS}::smallint, 'poll:' || id,
        case when failures > 0 then 10 else 0 end, null)::graphile_worker.job_spec) as specs from missing)
    select count(*) from jobs, lateral graphile_worker.add_jobs(specs) where specs is not null`;
}

/** Tells the desk, once for each silence, of sources that have brought nothing for longer than they may (I15). */
async function tellOfQuiet(now: Date): Promise<void> {
  await transaction(async (tx) => {
    const quiet = await tx.$queryRaw<{ id: string; name: string; hours: number }[]>`
      update wire_sources set quiet_told_at = ${now}::timestamptz
      where status = 'active' and quiet_after_hours is not null and quiet_told_at is null
        and coalesce(last_item_at, created_at) < ${now}::timestamptz - make_interval(hours => quiet_after_hours)
      returning id, name, quiet_after_hours as hours`;
    for (const { hours, ...source } of quiet)
      await tellOfSource(
        tx,
        source,
        "quiet",
        `Nothing has come for more than ${hours === 1 ? "an hour" : `${hours} hours`}.`,
        now,
      );
  });
}

/** Every few minutes: a poll waits for every active source, silence is told of, what is old is forgotten. */
export async function tendSources(now: Date): Promise<void> {
  await appointMissing(now);
  await tellOfQuiet(now);
  await tendSubscriptions(now);
  if (isHourly(now)) await forgetOld(now);
}
