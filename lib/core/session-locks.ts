import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

/** A session of the database whose life says that of whoever holds it: kill -9 ends it as well. */
export type SessionLocks = {
  /** Takes an advisory lock by its name, now and again whenever the session was lost. */
  hold: (name: string) => Promise<void>;
  stop: () => Promise<void>;
};

const RETRY_MS = 1_000;
/** A live holder whose session was just lost has it back by then: look twice, so far apart, before it counts as dead. */
export const BACK_WITHIN_MS = 4 * RETRY_MS;

/**
 * Opens a session for advisory locks.
 * @param seed keeps these locks apart from all others; @param name is shown in pg_stat_activity.
 */
export async function openSessionLocks(
  connectionString: string,
  { seed, name: applicationName }: { seed: number; name: string },
): Promise<SessionLocks> {
  const names = new Set<string>();
  let stopping = false;
  let client: pg.Client;

  const lock = (name: string) =>
    client.query("select pg_advisory_lock(hashtextextended($1, $2))", [name, seed]);
  const open = async () => {
    client = new pg.Client({ connectionString, keepAlive: true, application_name: applicationName });
    client.on("error", () => undefined);
    await client.connect();
    client.on("end", () => void reopen());
    for (const name of names) await lock(name);
  };
  const reopen = async () => {
    while (!stopping) {
      await wait(RETRY_MS);
      if (stopping) return;
      const opened = await open().then(
        () => true,
        () => client.end().catch(() => undefined),
      );
      if (opened === true) return;
    }
  };
  await open();
  return {
    hold: async (name) => {
      names.add(name);
      await lock(name);
    },
    stop: async () => {
      stopping = true;
      await client.end().catch(() => undefined);
    },
  };
}

/** Whether somebody alive holds `name`, as SQL: it is the expression $1, the seed $2. */
export const heldBySession = (name: string, seed: string): string => `exists (
    select 1 from pg_locks where locktype = 'advisory' and granted and objsubid = 1
      and database = (select oid from pg_database where datname = current_database())
      and (classid::bigint << 32 | objid::bigint) = hashtextextended(${name}, ${seed}))`;
