// What a server on this machine costs, from the kernel's own accounting (proc_pid_stat(5), proc_pid_status(5)).
import { readdirSync, readFileSync } from "node:fs";
import { statOf, TICKS } from "../processor-time";

/** A process and all below it, by id. */
function treeOf(root: number): number[] {
  const parents = new Map(
    readdirSync("/proc")
      .map(Number)
      .filter(Boolean)
      .map((pid) => [pid, statOf(pid)?.parent ?? 0]),
  );
  const tree = [root];
  for (const pid of tree) for (const [child, parent] of parents) if (parent === pid) tree.push(child);
  return tree;
}

/** Milliseconds of processor time used so far by a process and all that live below it. */
export const processorTime = (root: number): number =>
  treeOf(root).reduce((sum, pid) => sum + ((statOf(pid)?.own ?? 0) / TICKS) * 1000, 0);

/** Resident memory of a process in megabytes: now, and the most it ever was. */
export function memoryOf(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const kb = (name: string) => Number(status.match(new RegExp(`^${name}:\\s+(\\d+) kB`, "m"))?.[1] ?? 0);
  return { now: Math.round(kb("VmRSS") / 1024), most: Math.round(kb("VmHWM") / 1024) };
}
