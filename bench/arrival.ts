// From the moment a poll is due, or a hub's push has come, until a reader's page shows the item: through a real worker
// and a web process, while five hundred other feeds are polled. The page is asked again and again, as readers do.
import { createHmac, randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { request } from "undici";
import { db, transaction } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { seal } from "@/lib/core/seal";
import { schedulePoll } from "@/lib/wire/fetching/schedule";
import { SECRET_PURPOSE } from "@/lib/wire/fetching/websub/subscribe";
import { killNow, startWorker } from "../worker/testing/process";
import { addDue, removeSources, startAgencies } from "./agencies";
import { percentiles, type Row } from "./measure";

const ITEMS = 150;
const BESIDE = 500;
/** Between two items. */
const EVERY_MS = 150;
/** From the appointment to its instant. */
const LEAD_MS = 2_000;
const ASKED_EVERY_MS = 40;
const PATIENCE_MS = 30_000;
const WANTED_MS = 2_000;

type Publication = { id: string; section: string };

const marked = (mark: string) =>
  `<rss version="2.0"><channel><title>Arrivals</title><item><guid isPermaLink="false">${mark}</guid><title>Arrival ${mark}</title><description>Words of ${mark}.</description></item></channel></rss>`;

/** Notes when each mark is first seen on a page. */
function watch(page: string) {
  const seen = new Map<string, number>();
  let stopped = false;
  const done = (async () => {
    while (!stopped) {
      const text = await (await fetch(page)).text();
      const now = Date.now();
      for (const [, mark = ""] of text.matchAll(/Arrival ([\da-f]{16})/g))
        if (!seen.has(mark)) seen.set(mark, now);
      await pause(ASKED_EVERY_MS);
    }
  })();
  const stop = () => {
    stopped = true;
    return done;
  };
  return { seen, stop };
}

async function addSources({ id, section }: Publication): Promise<{ id: string; host: string }[]> {
  const sources = Array.from({ length: ITEMS }, (_, n) => ({ id: newId(), host: `arriving${n}.demo.test` }));
  await db().wireSource.createMany({
    data: sources.map((source, n) => ({
      id: source.id,
      slug: `arriving-${n}`,
      name: `Arriving ${n}`,
      url: `http://${source.host}/feed`,
      nextPollAt: new Date(Date.now() + 3_600_000),
    })),
  });
  await db().wireRoute.createMany({
    data: sources.map((source) => ({ sourceId: source.id, publicationId: id, section })),
  });
  return sources;
}

async function polled(agencies: string, source: { id: string; host: string }, mark: string): Promise<number> {
  const headers = { host: source.host };
  await (
    await request(`http://${agencies}/feed`, { method: "POST", headers, body: marked(mark) })
  ).body.dump();
  const due = new Date(Date.now() + LEAD_MS);
  await transaction((tx) => schedulePoll(tx, source, due));
  return due.getTime();
}

async function pushed(origin: string, source: { id: string }, mark: string): Promise<number> {
  const [token, secret] = [randomBytes(24).toString("base64url"), randomBytes(32).toString("hex")];
  await db().wireSubscription.create({
    data: {
      sourceId: source.id,
      hub: "https://hub.example/",
      topic: "https://topic.example/",
      token,
      secret: seal(SECRET_PURPOSE, secret),
      state: "active",
      requestedAt: new Date(),
      leaseUntil: new Date(Date.now() + 3_600_000),
    },
  });
  const body = marked(mark);
  const signature = createHmac("sha256", secret).update(body).digest("hex");
  const begun = Date.now();
  const headers = { "x-hub-signature": `sha256=${signature}` };
  const { status } = await fetch(`${origin}/api/hooks/websub/${token}`, { method: "POST", headers, body });
  if (status !== 202) throw new Error(`a push was answered ${status}`);
  return begun;
}

function rowOf(what: string, samples: number[]): Row {
  const { p50, p95, p99 } = percentiles(samples);
  return {
    what: `arrival: ${samples.length} items, ${what}, until a reader's page shows them`,
    value: `p50 ${Math.round(p50)} ms, p95 ${Math.round(p95)} ms, p99 ${Math.round(p99)} ms`,
    target: `p99 ≤ ${WANTED_MS / 1000} s`,
    reached: p99 <= WANTED_MS,
  };
}

/** @param page of the section the items are placed in, on a web process at `origin`. */
export async function arrival(origin: string, page: string, publication: Publication): Promise<Row[]> {
  const agencies = await startAgencies();
  const sources = await addSources(publication);
  const worker = await startWorker(process.env.DATABASE_URL as string, { DEMO_FEEDS: agencies.address });
  await addDue("beside", BESIDE);
  const readers = watch(page);
  const lags = async (begin: (source: { id: string; host: string }, mark: string) => Promise<number>) => {
    const began = new Map<string, number>();
    for (const source of sources) {
      const mark = randomBytes(8).toString("hex");
      began.set(mark, await begin(source, mark));
      await pause(EVERY_MS);
    }
    const end = Date.now() + PATIENCE_MS;
    while ([...began.keys()].some((mark) => !readers.seen.has(mark)) && Date.now() < end) await pause(100);
    return [...began].map(([mark, at]) => (readers.seen.get(mark) ?? end) - at);
  };
  try {
    return [
      rowOf(
        "from the instant their poll is due",
        await lags((source, mark) => polled(agencies.address, source, mark)),
      ),
      rowOf("pushed by a hub", await lags((source, mark) => pushed(origin, source, mark))),
    ];
  } finally {
    await readers.stop();
    await killNow(worker);
    agencies.process.kill();
    await removeSources("beside");
    await db().$executeRaw`update wire_sources set status = 'archived' where slug like 'arriving-%'`;
  }
}
