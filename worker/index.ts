// The worker: everything that happens later, or by itself. As many as you like may run on one database.
import { EventEmitter } from "node:events";
import { Logger, parseCronItems, run, type WorkerEvents } from "graphile-worker";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { startHeartbeat } from "./heartbeat";
import { accountMail } from "./tasks/account-mail";
import { locksTend } from "./tasks/locks-tend";
import { mailSend } from "./tasks/mail-send";
import { releasePublish } from "./tasks/release-publish";
import { releaseSweep } from "./tasks/release-sweep";
import { wireEmbargo } from "./tasks/wire-embargo";
import { wirePicture } from "./tasks/wire-picture";
import { wirePoll } from "./tasks/wire-poll";
import { wireRepublish } from "./tasks/wire-republish";
import { wireTend } from "./tasks/wire-tend";

const CONCURRENCY = 6;

const { DATABASE_URL: connectionString = "" } = env();
const heartbeat = await startHeartbeat(connectionString);
const events: WorkerEvents = new EventEmitter();
// Comes before the pool takes its first job.
events.on("pool:create", ({ workerPool }) => heartbeat.announce(workerPool.id));

const runner = await run({
  connectionString,
  events,
  concurrency: CONCURRENCY,
  maxPoolSize: CONCURRENCY + 2,
  // Jobs due in the future are found within this time; new ones are announced at once.
  pollInterval: 500,
  noHandleSignals: true,
  logger: new Logger(() => (level, message, meta) => {
    if (level === "error") log.error({ job: meta }, message);
    else if (level === "warning") log.warn(message);
    else log.debug(message);
  }),
  parsedCronItems: parseCronItems([
    { task: "release-sweep", match: "* * * * *", options: { backfillPeriod: 0 } },
    { task: "locks-tend", match: "*/5 * * * *", options: { backfillPeriod: 0 } },
    { task: "wire-tend", match: "*/5 * * * *", options: { backfillPeriod: 0 } },
  ]),
  taskList: {
    "account-mail": accountMail,
    "locks-tend": locksTend,
    "mail-send": mailSend,
    "release-publish": releasePublish,
    "release-sweep": releaseSweep,
    "wire-embargo": wireEmbargo,
    "wire-picture": wirePicture,
    "wire-poll": wirePoll,
    "wire-republish": wireRepublish,
    "wire-tend": wireTend,
  },
});

// The worker before us may have died with jobs in its hands.
await runner.addJob("locks-tend", {}, { jobKey: "locks-tend", maxAttempts: 1 });

// Said plainly: whoever waits for it must not depend on the log level.
process.stdout.write("worker ready\n");

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await runner.stop();
  await heartbeat.stop();
  await db().$disconnect();
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
// The launcher is gone: nobody would stop us.
process.on("disconnect", stop);
await runner.promise;
