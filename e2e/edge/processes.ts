import { readdirSync, readFileSync } from "node:fs";

/** Who started whom, of all processes there are. */
function parents(): Map<number, number> {
  const found = new Map<number, number>();
  for (const pid of readdirSync("/proc").map(Number).filter(Boolean))
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      found.set(pid, Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
    } catch {
      // Ended meanwhile.
    }
  return found;
}

/** These processes and all that they have started. */
export function family(roots: number[]): number[] {
  const all = parents();
  const found = new Set(roots);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const [pid, parent] of all) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}

/** Ends processes of ours the way a power cut does. */
export function cutPower(pids: number[]): void {
  for (const pid of pids)
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // Gone with another one.
    }
}
