// How many unchanged feeds one worker polls in a minute: five thousand, each on a host of its own, all due at once,
// through the job queue, real HTTP and a real database.
import { setTimeout as pause } from "node:timers/promises";
import { db } from "@/lib/core/db";
import { killNow, startWorker } from "../worker/testing/process";
import { addDue, peakMegabytes, removeSources, startAgencies } from "./agencies";
import type { Row } from "./measure";

const FEEDS = 5_000;
const WANTED_PER_MINUTE = 5_000;
const MEMORY_MB = 512;
const PATIENCE_MS = 300_000;

type Progress = { done: number; ms: number };

/** How many are done, and the time from the first to the last, by what the worker has written. */
async function progress(): Promise<Progress> {
  const [row] = await db().$queryRaw<Progress[]>`
    select count(last_polled_at)::int as done,
      coalesce(extract(epoch from max(last_polled_at) - min(last_polled_at)) * 1000, 0)::float as ms
    from wire_sources where slug like 'polled-%'`;
  return row ?? { done: 0, ms: 0 };
}

export async function polling(): Promise<Row[]> {
  const agencies = await startAgencies();
  await addDue("polled", FEEDS);
  const worker = await startWorker(process.env.DATABASE_URL as string, { DEMO_FEEDS: agencies.address });
  try {
    const end = Date.now() + PATIENCE_MS;
    let { done, ms } = await progress();
    while (done < FEEDS && Date.now() < end) {
      await pause(250);
      ({ done, ms } = await progress());
    }
    const perMinute = Math.round((done / ms) * 60_000);
    const memory = peakMegabytes(worker.pid);
    const [{ n = 0 } = {}] = await db().$queryRaw<{ n: number }[]>`
      select coalesce(sum(not_modified), 0)::int as n from wire_poll_days d join wire_sources s on s.id = d.source_id
      where s.slug like 'polled-%'`;
    return [
      {
        what: `polling: ${FEEDS.toLocaleString("en")} unchanged feeds on as many hosts, one worker`,
        value: `${perMinute.toLocaleString("en")} a minute (${n} answered 304, in ${Math.round(ms)} ms)`,
        target: `≥ ${WANTED_PER_MINUTE.toLocaleString("en")} a minute`,
        reached: n === FEEDS && perMinute >= WANTED_PER_MINUTE,
      },
      {
        what: "polling: the most memory the worker held",
        value: `${memory} MB`,
        target: `≤ ${MEMORY_MB} MB`,
        reached: memory <= MEMORY_MB,
      },
    ];
  } finally {
    await killNow(worker);
    agencies.process.kill();
    await removeSources("polled");
  }
}
