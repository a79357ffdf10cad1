import "server-only";
import { db, type Tx } from "@/lib/core/db";
import { gathered } from "@/lib/core/gather";
import { enqueue } from "@/lib/core/jobs";

const MAX_BACKOFF_S = 24 * 3600;

/**
 * Seconds until the next try after `failures` failures in a row: base·2ⁿ, at most a day, spread by ±10 % so that
 * sources do not fall into step (I8). `random` is in [0, 1).
 */
export function backoffSeconds(baseSeconds: number, failures: number, random: number): number {
  const wait = Math.min(MAX_BACKOFF_S, baseSeconds * 2 ** Math.min(failures, 16));
  return Math.round(wait * (0.9 + 0.2 * random));
}

export const POLL_ATTEMPTS = 5;
export const pollKey = (sourceId: string): string => `poll:${sourceId}`;

/**
 * Makes the next appointment with a source: one job waits for each. Whose turn it is at a host is decided when the job
 * runs (hosts.ts). Sources in trouble come after the others.
 */
export async function schedulePoll(
  tx: Tx,
  source: { id: string; url?: string; failures?: number },
  at: Date,
): Promise<void> {
  const background = (source.failures ?? 0) > 0;
  await enqueue(
    tx,
    "wire-poll",
    { id: source.id },
    { key: pollKey(source.id), runAt: at, maxAttempts: POLL_ATTEMPTS, background },
  );
}

type Appointment = { id: string; at: Date };

/** One statement for many, which wakes the workers once. */
async function appointAll(appointments: Appointment[]): Promise<undefined[]> {
  await db().$executeRaw`
    with relaxed as (select set_config('synchronous_commit', 'off', true)),
    moved as (
      update wire_sources s set next_poll_at = x.at
      from relaxed, jsonb_to_recordset(${JSON.stringify(appointments)}::jsonb) as x(id uuid, at timestamptz)
      where s.id = x.id and s.status = 'active' returning s.id, x.at, s.failures),
    jobs as (
      select array_agg(row('wire-poll', json_build_object('id', id), null, at, ${POLL_ATTEMPTS}::smallint, 'poll:' || id,
        case when failures > 0 then 10 else 0 end, null)::graphile_worker.job_spec) as specs from moved)
    select count(*) from jobs, lateral graphile_worker.add_jobs(specs) where specs is not null`;
  return appointments.map(() => undefined);
}

/** Puts a poll off to an appointment at its host. */
export const putOff = gathered(appointAll, { waitMs: 20, most: 200 });
