// Which workers live is the database's to say: each holds an advisory lock named after its pool for as long as its
// session lasts. kill -9 ends the session, while the jobs it had taken would stay locked for four hours
// (graphile-worker's own limit), and the hosts it was asking for a minute.
import { setTimeout as wait } from "node:timers/promises";
import { BACK_WITHIN_MS, heldBySession, openSessionLocks } from "@/lib/core/session-locks";

/** Any fixed number: keeps these locks apart from other advisory locks. */
const SEED = 7_204_120;

export type Heartbeat = { announce: (poolId: string) => void; stop: () => Promise<void> };

/** Opens the session; `announce` takes the lock of a pool. */
export async function startHeartbeat(connectionString: string): Promise<Heartbeat> {
  const locks = await openSessionLocks(connectionString, { seed: SEED, name: "dateline worker" });
  return {
    // A session that is lost right now takes the lock when it is back.
    announce: (poolId) => void locks.hold(poolId).catch(() => undefined),
    stop: locks.stop,
  };
}

const SILENT = `
  select distinct locked_by as pool from (
    select locked_by from graphile_worker._private_jobs
    union all select locked_by from graphile_worker._private_job_queues
    union all select left(taken_by::text, 18) from wire_hosts where substr(taken_by::text, 15, 1) = '8') held
  where locked_by is not null and not ${heldBySession("held.locked_by", "$1")}`;

/** Whoever died held its hosts' turns for longer ago than two requests to one host are apart. */
const END_TURNS = `
  update wire_hosts set taken_by = null, taken_until = null where left(taken_by::text, 18) = any($1::text[])`;

/**
 * A poll is taken by eighties, long before it begins, and a source is polled for ever in any case: it gets back the try
 * that ended with its worker. Others do not, lest a job that kills whoever does it be done again and again.
 */
const FORGIVE = `
  update graphile_worker._private_jobs set attempts = attempts - 1
  where locked_by = any($1::text[]) and attempts > 0
    and task_id = (select id from graphile_worker._private_tasks where identifier = 'wire-poll')`;

/** One statement on any connection of the database. */
export type Query = (sql: string, values: unknown[]) => Promise<{ rows: { pool: string }[] }>;

/**
 * Gives the jobs, queues and hosts of dead workers back. Dead is who holds something and is silent twice.
 * @returns the pools that were dead, and the names of those whose turns at hosts were (lib/wire/fetching/hosts.ts).
 */
export async function unlockDead(query: Query, pauseMs = BACK_WITHIN_MS): Promise<string[]> {
  const silent = async () => (await query(SILENT, [SEED])).rows.map((row) => row.pool);
  const first = await silent();
  if (!first.length) return [];
  await wait(pauseMs);
  const second = new Set(await silent());
  const dead = first.filter((pool) => second.has(pool));
  if (dead.length === 0) return dead;
  for (const sql of [END_TURNS, FORGIVE, "select graphile_worker.force_unlock_workers($1::text[])"])
    await query(sql, [dead]);
  return dead;
}
