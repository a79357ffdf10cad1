// What work costs whatever else the machine does: processor time of this process and of the database beside it.
import { readdirSync, readFileSync } from "node:fs";
import { db } from "@/lib/core/db";

/** Ticks a second of /proc (USER_HZ), which Linux fixes for all programs. */
export const TICKS = 100;

type Stat = { parent: number; own: number; ended: number };

/** Fields 4 and 14 to 17 of /proc/PID/stat (proc_pid_stat(5)): parent, and ticks of its own and of ended children. */
export function statOf(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    const at = (n: number) => fields[n - 3] ?? 0;
    return { parent: at(4), own: at(14) + at(15), ended: at(16) + at(17) };
  } catch {
    return null;
  }
}

/** Milliseconds the database's server has used so far, all of its processes; NaN when it is not on this machine. */
async function databaseTime(): Promise<number> {
  const [row] = await db().$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const server = statOf(row?.pid ?? 0)?.parent;
  const main = server ? statOf(server) : null;
  if (!main) return Number.NaN;
  const pids = readdirSync("/proc").map(Number).filter(Boolean);
  const running = pids.map(statOf).filter((stat) => stat?.parent === server);
  const ticks = running.reduce((sum, stat) => sum + (stat?.own ?? 0), main.own + main.ended);
  return (ticks / TICKS) * 1000;
}

export type Spent = { node: number; database: number; wall: number };

/** Milliseconds that work takes: of this process's processor time, of the database's, and by the clock. */
export async function spentOn(work: () => Promise<unknown>): Promise<Spent> {
  const database = await databaseTime();
  const before = process.cpuUsage();
  const started = performance.now();
  await work();
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return { node: (user + system) / 1000, database: (await databaseTime()) - database, wall };
}
