// What PostgreSQL spends, beside what this process spends: processor time of its sessions, pages and log.
import { readFileSync } from "node:fs";
import { db } from "@/lib/core/db";

/** Linux counts processor time in hundredths of a second for everybody (USER_HZ). */
const TICK_MS = 10;

/** Milliseconds of processor time of one process so far; 0 where the system does not tell, or it is gone. */
function processorMs(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return 0;
  }
}

export type Cost = {
  /** Processor time, ms. */
  node: number;
  postgres: number;
  /** Pages found in PostgreSQL's buffers, and asked of the system. */
  hit: number;
  read: number;
  /** Bytes written to the log. */
  wal: number;
};

/**
 * What has been spent so far. Another program that works on the same database is counted as well.
 * Pages are those of finished transactions, told at most a second later.
 */
export async function spent(): Promise<Cost> {
  const { user, system } = process.cpuUsage();
  const sessions = await db().$queryRaw<{ pid: number }[]>`
    select pid from pg_stat_activity where datname = current_database() and backend_type = 'client backend'`;
  const [row] = await db().$queryRaw<{ hit: number; read: number; wal: number }[]>`
    select blks_hit::float8 as hit, blks_read::float8 as read,
      (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::float8 as wal
    from pg_stat_database where datname = current_database()`;
  return {
    node: (user + system) / 1000,
    postgres: sessions.reduce((sum, { pid }) => sum + processorMs(pid), 0),
    hit: row?.hit ?? 0,
    read: row?.read ?? 0,
    wal: row?.wal ?? 0,
  };
}

/** What was spent between two readings, for each of so many. */
export function each(before: Cost, after: Cost, count: number): Cost {
  const of = (key: keyof Cost) => (after[key] - before[key]) / count;
  return { node: of("node"), postgres: of("postgres"), hit: of("hit"), read: of("read"), wal: of("wal") };
}
