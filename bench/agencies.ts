import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { db } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { tendSources } from "@/lib/wire/fetching/tend";
import { freePort } from "../scripts/launcher/postgres";

/** Starts the agencies; every `*.demo.test` is one of them when DEMO_FEEDS says `address`. */
export async function startAgencies(): Promise<{ address: string; process: ChildProcess }> {
  const port = await freePort();
  const file = path.join(import.meta.dirname, "unchanged-feeds.ts");
  const agencies = spawn(process.execPath, [file, String(port)], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  await new Promise((resolve) => agencies.stdout?.once("data", resolve));
  return { address: `127.0.0.1:${port}`, process: agencies };
}

/** Adds so many sources, each on a host of its own, that have been polled before; all are due now. */
export async function addDue(prefix: string, count: number): Promise<void> {
  const past = new Date(Date.now() - 3_600_000);
  await db().wireSource.createMany({
    data: Array.from({ length: count }, (_, n) => ({
      id: newId(),
      slug: `${prefix}-${n}`,
      name: `${prefix} ${n}`,
      url: `http://${prefix}${n}.demo.test/feed`,
      etag: '"0"',
      nextPollAt: past,
    })),
  });
  await tendSources(new Date());
}

/** Takes them away again, with what they brought and the jobs that wait for them. */
export async function removeSources(prefix: string): Promise<void> {
  const where = { slug: { startsWith: `${prefix}-` } };
  await db().$executeRaw`
    select graphile_worker.remove_job('poll:' || id) from wire_sources where slug like ${`${prefix}-%`}`;
  await db().wireItem.deleteMany({ where: { source: where } });
  await db().wireSource.deleteMany({ where });
}

/** The most memory a process has ever held, in megabytes (Linux: VmHWM of proc(5)). */
export function peakMegabytes(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Math.round(Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
}
