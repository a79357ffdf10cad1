import { readdirSync, readFileSync } from "node:fs";

const EVERY_MS = 5;

/** The children of a process and the most memory each has held, in bytes (Linux: VmHWM of proc(5)). */
function children(parent: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, "utf8");
        if (Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]) !== parent) return [];
        return [Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024];
      } catch {
        return [];
      }
    });
}

/** Watches the children of a process; the answer stops it and is the highest memory any of them held, in bytes. */
export function peakOf(parent: number): () => Promise<number> {
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, ...children(parent));
  }, EVERY_MS);
  return async () => {
    clearInterval(timer);
    return peak;
  };
}
