// How late scheduled releases become public: 1,000 of them spread over a minute, and 1,000 at one instant, published
// by one real worker. The moment is the one at which the change is announced, which is when its transaction commits.
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { approveRelease } from "@/lib/releases/desk-commands";
import { makeActor, makeInReview, makeOrganisation } from "@/prisma/factories";
import { copyScheduled } from "@/prisma/scheduled-copies";
import { killNow, startWorker } from "../worker/testing/process";
import { percentiles, type Row } from "./measure";

const COUNT = 1_000;
const SPREAD_MS = 60_000;
/** Until the copies are written and the worker has nothing else to do. */
const LEAD_MS = 5_000;
const PATIENCE_MS = 120_000;
const WANTED_MS = 1_000;

/** When each release was first announced, by its id (ms of the wall clock). */
async function announced(connectionString: string) {
  const at = new Map<string, number>();
  const client = new pg.Client({ connectionString });
  client.on("notification", ({ payload = "" }) => {
    const now = Date.now();
    for (const tag of payload.split(" ")) {
      const id = tag.startsWith("release:") ? tag.slice("release:".length) : null;
      if (id && !at.has(id)) at.set(id, now);
    }
  });
  await client.connect();
  await client.query("listen dateline_changes");
  return { at, close: () => client.end() };
}

async function lags(pattern: string, instants: Date[], seen: Map<string, number>): Promise<number[]> {
  const ids = await copyScheduled(pattern, instants);
  const end = (instants.at(-1)?.getTime() ?? 0) + PATIENCE_MS;
  while (ids.some((id) => !seen.has(id)) && Date.now() < end) await pause(200);
  return ids.map((id, i) => (seen.get(id) ?? end) - (instants[i]?.getTime() ?? 0));
}

async function approvedRelease(): Promise<string> {
  const author = await makeActor({ organisation: await makeOrganisation() });
  const editor = await makeActor({ staff: "editor" });
  const claimed = await makeInReview(author, editor, new Date());
  const publishAt = new Date(Date.now() + 3_600_000).toISOString();
  await approveRelease(editor, { ...claimed, note: "", publishAt }, new Date());
  return claimed.id;
}

function rowOf(what: string, samples: number[]): Row {
  const { p50, p95, p99 } = percentiles(samples);
  return {
    what,
    value: `p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`,
    target: `p99 ≤ ${WANTED_MS / 1000} s`,
    reached: p99 <= WANTED_MS,
  };
}

/** Needs a title in the database. `say` hears of progress. */
export async function publicationLag(say: (line: string) => void): Promise<Row[]> {
  const url = process.env.DATABASE_URL as string;
  const pattern = await approvedRelease();
  const watch = await announced(url);
  const worker = await startWorker(url);
  try {
    say(`publishing ${COUNT.toLocaleString("en")} releases spread over ${SPREAD_MS / 1000} s…`);
    const first = Date.now() + LEAD_MS;
    const spread = Array.from(
      { length: COUNT },
      (_, i) => new Date(first + Math.floor((i * SPREAD_MS) / COUNT)),
    );
    const even = await lags(pattern, spread, watch.at);
    say(`publishing ${COUNT.toLocaleString("en")} releases of one instant…`);
    const burst = await lags(pattern, Array(COUNT).fill(new Date(Date.now() + LEAD_MS)), watch.at);
    return [
      rowOf(`lag of ${COUNT.toLocaleString("en")} publications spread over ${SPREAD_MS / 1000} s`, even),
      rowOf(`lag of ${COUNT.toLocaleString("en")} publications at one instant`, burst),
    ];
  } finally {
    await killNow(worker);
    await watch.close();
  }
}
