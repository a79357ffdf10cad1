// The worker: everything that happens later, or by itself. As many as you like may run on one database.
import { EventEmitter } from "node:events";
import { Logger, parseCronItems, type Runner, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { startHeartbeat } from "./heartbeat";
import { accountMail } from "./tasks/account-mail";
import { answersTend } from "./tasks/answers-tend";
import { auditVerify } from "./tasks/audit-verify";
import { claimsReturn } from "./tasks/claims-return";
import { deskTell } from "./tasks/desk-tell";
import { identityCheck } from "./tasks/identity-check";
import { identityTend } from "./tasks/identity-tend";
import { ledgerKeep } from "./tasks/ledger-keep";
import { locksTend } from "./tasks/locks-tend";
import { mailSend } from "./tasks/mail-send";
import { mediaCheck } from "./tasks/media-check";
import { mediaDiscard } from "./tasks/media-discard";
import { mediaTend } from "./tasks/media-tend";
import { noticesMail } from "./tasks/notices-mail";
import { noticesTend } from "./tasks/notices-tend";
import { releasePublish } from "./tasks/release-publish";
import { releaseSweep } from "./tasks/release-sweep";
import { releaseTell } from "./tasks/release-tell";
import { signInRefused } from "./tasks/sign-in-refused";
import { similarityIndex } from "./tasks/similarity-index";
import { webhookDeliver } from "./tasks/webhook-deliver";
import { webhooksTend } from "./tasks/webhooks-tend";
import { wireEmbargo } from "./tasks/wire-embargo";
import { wirePicture } from "./tasks/wire-picture";
import { wirePoll } from "./tasks/wire-poll";
import { wireRepublish } from "./tasks/wire-republish";
import { wireTend } from "./tasks/wire-tend";

type Lane = { concurrency: number; tasks: TaskList; pollInterval?: number };

// Feeds and their pictures have a lane of their own: slow agencies and big pictures never keep somebody's letter
// waiting.
const LANES: Record<string, Lane> = {
  // An appointed publication waits for nothing but its instant, and the instant is looked for often: one asks while
  // the other publishes, and whoever finds one due publishes all that are.
  publication: { concurrency: 2, pollInterval: 150, tasks: { "release-publish": releasePublish } },
  people: {
    concurrency: 3,
    tasks: {
      "account-mail": accountMail,
      "answers-tend": answersTend,
      "claims-return": claimsReturn,
      "desk-tell": deskTell,
      "locks-tend": locksTend,
      "mail-send": mailSend,
      "notices-mail": noticesMail,
      "notices-tend": noticesTend,
      "release-sweep": releaseSweep,
      "sign-in-refused": signInRefused,
      "release-tell": releaseTell,
    },
  },
  // Reads the whole log: nobody else waits for it either.
  audit: { concurrency: 1, tasks: { "audit-verify": auditVerify, "ledger-keep": ledgerKeep } },
  // Decoding a picture takes a core and some memory: one at a time, and nobody else waits for it.
  media: {
    concurrency: 1,
    tasks: { "media-check": mediaCheck, "media-discard": mediaDiscard, "media-tend": mediaTend },
  },
  // Somebody else's system may take its time: one message after another for each, eight systems at once.
  webhooks: {
    concurrency: 8,
    tasks: { "webhook-deliver": webhookDeliver, "webhooks-tend": webhooksTend },
  },
  // Other people's name servers and websites answer when they like.
  identity: {
    concurrency: 2,
    tasks: { "identity-check": identityCheck, "identity-tend": identityTend },
  },
  wire: {
    concurrency: 4,
    tasks: {
      "similarity-index": similarityIndex,
      "wire-embargo": wireEmbargo,
      "wire-picture": wirePicture,
      "wire-poll": wirePoll,
      "wire-republish": wireRepublish,
      "wire-tend": wireTend,
    },
  },
};

/** When what comes by the clock comes (crontab(5)). */
const APPOINTMENTS = parseCronItems([
  { task: "release-sweep", match: "* * * * *", options: { backfillPeriod: 0 } },
  { task: "notices-mail", match: "* * * * *", options: { backfillPeriod: 0 } },
  { task: "notices-tend", match: "41 * * * *", options: { backfillPeriod: 0 } },
  { task: "locks-tend", match: "*/5 * * * *", options: { backfillPeriod: 0 } },
  { task: "webhooks-tend", match: "*/10 * * * *", options: { backfillPeriod: 0 } },
  { task: "answers-tend", match: "7 * * * *", options: { backfillPeriod: 0 } },
  { task: "identity-tend", match: "41 * * * *", options: { backfillPeriod: 0 } },
  { task: "media-tend", match: "23 * * * *", options: { backfillPeriod: 0 } },
  { task: "audit-verify", match: "17 3 * * *", options: { backfillPeriod: 0 } },
  { task: "ledger-keep", match: "37 2 * * *", options: { backfillPeriod: 0 } },
  { task: "wire-tend", match: "*/5 * * * *", options: { backfillPeriod: 0 } },
]);

const { DATABASE_URL: connectionString = "" } = env();
const heartbeat = await startHeartbeat(connectionString);
const logger = new Logger(() => (level, message, meta) => {
  if (level === "error") log.error({ job: meta }, message);
  else if (level === "warning") log.warn(message);
  else log.debug(message);
});

function openLane({ concurrency, tasks, pollInterval = 500 }: Lane): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter();
  // Comes before the pool takes its first job.
  events.on("pool:create", ({ workerPool }) => heartbeat.announce(workerPool.id));
  return run({
    connectionString,
    events,
    concurrency,
    maxPoolSize: concurrency + 2,
    // Jobs due in the future are found within this time; new ones are announced at once.
    pollInterval,
    noHandleSignals: true,
    logger,
    parsedCronItems: APPOINTMENTS.filter((each) => each.task in tasks),
    taskList: tasks,
  });
}

const runners = await Promise.all(Object.values(LANES).map(openLane));

// The worker before us may have died with jobs in its hands, and instants may have passed since.
for (const task of ["locks-tend", "release-sweep"])
  await runners[0]?.addJob(task, {}, { jobKey: task, maxAttempts: 1 });

// Said plainly: whoever waits for it must not depend on the log level.
process.stdout.write("worker ready\n");

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  await Promise.all(runners.map((each) => each.stop()));
  await heartbeat.stop();
  await db().$disconnect();
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
// The launcher is gone: nobody would stop us.
process.on("disconnect", stop);
await Promise.all(runners.map((each) => each.promise));
