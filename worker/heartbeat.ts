// Which workers live is the database's to say: each holds an advisory lock named after its pool for as long as its
// session lasts. kill -9 ends the session, while the jobs it had taken would stay locked for four hours
// (graphile-worker's own limit).
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

/** Any fixed number: keeps these locks apart from other advisory locks. */
const SEED = 7_204_120;
const RETRY_MS = 1_000;

export type Heartbeat = { announce: (poolId: string) => void; stop: () => Promise<void> };

/** Opens the session; `announce` takes the lock of a pool, and takes it again whenever the session was lost. */
export async function startHeartbeat(connectionString: string): Promise<Heartbeat> {
  const pools = new Set<string>();
  let stopping = false;
  let client: pg.Client;

  const lock = (poolId: string) =>
    client.query("select pg_advisory_lock(hashtextextended($1, $2))", [poolId, SEED]);
  const open = async () => {
    client = new pg.Client({ connectionString, keepAlive: true, application_name: "dateline worker" });
    client.on("error", () => undefined);
    await client.connect();
    client.on("end", () => void reopen());
    for (const poolId of pools) await lock(poolId);
  };
  const reopen = async () => {
    while (!stopping) {
      await wait(RETRY_MS);
      if (
        await open().then(
          () => true,
          () =>
            client.end().then(
              () => false,
              () => false,
            ),
        )
      )
        return;
    }
  };
  await open();
  return {
    announce: (poolId) => {
      pools.add(poolId);
      // A session that is lost right now takes the lock when it is back.
      lock(poolId).catch(() => undefined);
    },
    stop: async () => {
      stopping = true;
      await client.end().catch(() => undefined);
    },
  };
}

const SILENT = `
  select distinct locked_by as pool from (
    select locked_by from graphile_worker._private_jobs
    union all select locked_by from graphile_worker._private_job_queues) held
  where locked_by is not null and not exists (
    select 1 from pg_locks where locktype = 'advisory' and granted and objsubid = 1
      and database = (select oid from pg_database where datname = current_database())
      and (classid::bigint << 32 | objid::bigint) = hashtextextended(held.locked_by, $1))`;

/** One statement on any connection of the database. */
export type Query = (sql: string, values: unknown[]) => Promise<{ rows: { pool: string }[] }>;

/** Between the two looks: a live worker whose session was just lost is back by then. */
const PAUSE_MS = 4 * RETRY_MS;

/**
 * Gives the jobs and queues of dead workers back. Dead is who holds something and is silent twice.
 * @returns the pools that were dead.
 */
export async function unlockDead(query: Query, pauseMs = PAUSE_MS): Promise<string[]> {
  const silent = async () => (await query(SILENT, [SEED])).rows.map((row) => row.pool);
  const first = await silent();
  if (!first.length) return [];
  await wait(pauseMs);
  const second = new Set(await silent());
  const dead = first.filter((pool) => second.has(pool));
  if (dead.length) await query("select graphile_worker.force_unlock_workers($1::text[])", [dead]);
  return dead;
}
