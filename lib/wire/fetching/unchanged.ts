import "server-only";
import { db } from "@/lib/core/db";
import { gathered } from "@/lib/core/gather";
import type { Turn } from "./hosts";
import { POLL_ATTEMPTS } from "./schedule";

/** A poll that brought nothing new. Seconds, bytes, milliseconds. */
export type Unchanged = {
  id: string;
  url: string;
  at: Date;
  pace: number;
  wait: number;
  notModified: boolean;
  bytes: number;
  ms: number;
  turn: Turn | null;
};

const line = ({ turn, at, notModified, ...rest }: Unchanged) => ({
  ...rest,
  at: at.toISOString(),
  not_modified: notModified ? 1 : 0,
  host: turn?.host ?? null,
  token: turn?.token ?? null,
});

/**
 * The commonest end of polls, many in one statement: nothing new, the turns at their hosts ended, the day's figures,
 * and the next appointments. It does not wait for the disk: should the server crash in that instant, the old
 * appointments still stand.
 */
async function rememberAll(polls: Unchanged[]): Promise<boolean[]> {
  const seen = await db().$queryRaw<{ id: string }[]>`
    with relaxed as (select set_config('synchronous_commit', 'off', true)),
    polls as (select p.* from relaxed, jsonb_to_recordset(${JSON.stringify(polls.map(line))}::jsonb) as p(id uuid,
      url text, at timestamptz, pace int, wait int, not_modified int, bytes bigint, ms bigint, host text, token uuid)),
    hosts as (
      update wire_hosts h set taken_by = null, taken_until = null, free_at = now() + interval '1 second'
      from polls p where h.host = p.host and h.taken_by = p.token),
    seen as (
      update wire_sources s set last_polled_at = p.at, last_ok_at = p.at, pace_seconds = p.pace,
        next_poll_at = p.at + make_interval(secs => p.wait)
      from polls p where s.id = p.id and s.status = 'active' and s.url = p.url and s.failures = 0
      returning s.id, s.next_poll_at, p.at, p.not_modified, p.bytes, p.ms),
    days as (
      insert into wire_poll_days as d (source_id, day, not_modified, same_bytes, bytes, duration_ms)
      select id, (at at time zone 'UTC')::date, not_modified, 1 - not_modified, bytes, ms from seen
      on conflict (source_id, day) do update set not_modified = d.not_modified + excluded.not_modified,
        same_bytes = d.same_bytes + excluded.same_bytes, bytes = d.bytes + excluded.bytes,
        duration_ms = d.duration_ms + excluded.duration_ms),
    jobs as (
      select array_agg(row('wire-poll', json_build_object('id', id), null, next_poll_at, ${POLL_ATTEMPTS}::smallint,
        'poll:' || id, 0, null)::graphile_worker.job_spec) as specs from seen),
    added as (select count(*) as n from jobs, lateral graphile_worker.add_jobs(specs) where specs is not null)
    select seen.id from seen, added where added.n > 0`;
  const ids = new Set(seen.map(({ id }) => id));
  return polls.map(({ id }) => ids.has(id));
}

/** @returns false when the source was paused or moved meanwhile, or is in trouble. */
export const rememberUnchanged = gathered(rememberAll, { waitMs: 20, most: 200 });
