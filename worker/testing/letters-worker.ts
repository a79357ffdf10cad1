// A program: a worker that does nothing but hand letters over. It loads itself, says so, and begins when it is told to:
// the next one stands ready while this one is killed. Its letters are those of their editions when LETTERS is "real",
// else all alike; whoever died before it is found dead at once.
import { EventEmitter } from "node:events";
import type { WorkerEvents } from "graphile-worker";
import { run } from "graphile-worker";
import pg from "pg";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { BATCH_TASK } from "@/lib/newsletter/handing/end";
import { handBatch, type Means } from "@/lib/newsletter/handing/hand-batch";
import { startHeartbeat, unlockDead } from "../heartbeat";

const { DATABASE_URL: connectionString = "" } = env();
const PATIENCE_MS = 20;
const BODY = "A line of the letter, as long as lines of letters are.\r\n".repeat(30);

/** All alike: what they say does not matter. */
const alike: Means["wordsOf"] = () => async (asOf) => ({
  asOf,
  compose: ({ address, recipientId }) => {
    const messageId = `<${recipientId}@courier.test>`;
    const head = `From: news@courier.test\r\nTo: ${address}\r\nSubject: News\r\nMessage-ID: ${messageId}`;
    return { raw: Buffer.from(`${head}\r\n\r\n${BODY}`), messageId, subject: "News", items: [0] };
  },
});
const real = async (): Promise<Means["wordsOf"]> => {
  const { letterPress } = await import("@/components/newsletter/letter/press");
  const { sharedWordsOf } = await import("@/lib/newsletter/handing/words");
  return sharedWordsOf(letterPress);
};
const words = process.env.LETTERS === "real" ? await real() : alike;
const stop = new AbortController();

process.on("disconnect", () => process.exit(0));
await new Promise((begin) => {
  process.once("message", begin);
  process.send?.({ loaded: true });
});
const heartbeat = await startHeartbeat(connectionString);
const client = new pg.Client({ connectionString });
await client.connect();
await unlockDead((sql, values) => client.query(sql, values), PATIENCE_MS);
await client.end();
const events: WorkerEvents = new EventEmitter();
events.on("pool:create", ({ workerPool }) => heartbeat.announce(workerPool.id));
const runner = await run({
  connectionString,
  events,
  concurrency: 2,
  pollInterval: 200,
  noHandleSignals: true,
  taskList: {
    [BATCH_TASK]: async (payload) => {
      const { id } = payload as { id: string };
      await handBatch(id, { clock: now, stop: stop.signal, patienceMs: PATIENCE_MS, wordsOf: words });
    },
  },
});
process.on("SIGTERM", async () => {
  stop.abort();
  await runner.stop();
  await heartbeat.stop();
  process.exit(0);
});
