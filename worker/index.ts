// The worker: everything that happens later, or by itself. As many as you like may run on one database.
import { EventEmitter } from "node:events";
import { Logger, parseCronItems, type Runner, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { db } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { nameTurns } from "@/lib/wire/fetching/hosts";
import { followEdges } from "./edge";
import { startHeartbeat } from "./heartbeat";
import { accountMail } from "./tasks/account-mail";
import { answersTend } from "./tasks/answers-tend";
import { auditVerify } from "./tasks/audit-verify";
import { claimsReturn } from "./tasks/claims-return";
import { deskTell } from "./tasks/desk-tell";
import { figuresKeep } from "./tasks/figures-keep";
import { hubPing } from "./tasks/hub-ping";
import { hubTell } from "./tasks/hub-tell";
import { hubsTend } from "./tasks/hubs-tend";
import { identityCheck } from "./tasks/identity-check";
import { identityTend } from "./tasks/identity-tend";
import { indexNow } from "./tasks/index-now";
import { ledgerKeep } from "./tasks/ledger-keep";
import { endLetters, letterBatch } from "./tasks/letter-batch";
import { letterTest } from "./tasks/letter-test";
import { lettersAlert } from "./tasks/letters-alert";
import { lettersDue } from "./tasks/letters-due";
import { lettersTell } from "./tasks/letters-tell";
import { lettersTend } from "./tasks/letters-tend";
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
import { returnsFetch } from "./tasks/returns-fetch";
import { searchTend } from "./tasks/search-tend";
import { signInRefused } from "./tasks/sign-in-refused";
import { similarityIndex } from "./tasks/similarity-index";
import { subscriberAsk } from "./tasks/subscriber-ask";
import { subscribersTend } from "./tasks/subscribers-tend";
import { webhookDeliver } from "./tasks/webhook-deliver";
import { webhooksTend } from "./tasks/webhooks-tend";
import { wireDue } from "./tasks/wire-due";
import { wirePicture } from "./tasks/wire-picture";
import { wirePoll } from "./tasks/wire-poll";
import { wirePush } from "./tasks/wire-push";
import { wireRejudge } from "./tasks/wire-rejudge";
import { wireRepublish } from "./tasks/wire-republish";
import { wireSettle } from "./tasks/wire-settle";
import { wireSubscribe } from "./tasks/wire-subscribe";
import { wireTend } from "./tasks/wire-tend";

type Lane = {
  concurrency: number;
  tasks: TaskList;
  pollInterval?: number;
  /** So many jobs are taken from the database at once, and reported done together. */
  batch?: number;
};

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
      "letter-test": letterTest,
      "locks-tend": locksTend,
      "mail-send": mailSend,
      "notices-mail": noticesMail,
      "notices-tend": noticesTend,
      "release-sweep": releaseSweep,
      "sign-in-refused": signInRefused,
      "release-tell": releaseTell,
      "subscriber-ask": subscriberAsk,
      "subscribers-tend": subscribersTend,
    },
  },
  // What readers want to be told at once waits for none of the letters that go by the clock.
  alerts: { concurrency: 2, tasks: { "letters-alert": lettersAlert, "letters-tell": lettersTell } },
  // A mail server takes its time, and a batch may take minutes: nobody else waits for it.
  letters: { concurrency: 2, tasks: { "letter-batch": letterBatch, "letters-tend": lettersTend } },
  // Reads the whole log: nobody else waits for it either.
  audit: {
    concurrency: 1,
    tasks: { "audit-verify": auditVerify, "figures-keep": figuresKeep, "ledger-keep": ledgerKeep },
  },
  // Decoding a picture takes a core and some memory: one at a time, and nobody else waits for it.
  media: {
    concurrency: 1,
    tasks: { "media-check": mediaCheck, "media-discard": mediaDiscard, "media-tend": mediaTend },
  },
  // Somebody else's system may take its time: one message after another for each, eight systems at once.
  webhooks: {
    concurrency: 8,
    tasks: {
      "hub-ping": hubPing,
      "hub-tell": hubTell,
      "hubs-tend": hubsTend,
      "index-now": indexNow,
      "webhook-deliver": webhookDeliver,
      "webhooks-tend": webhooksTend,
    },
  },
  // A hundred thousand recipients take a while: nobody else waits for them.
  freezing: { concurrency: 1, tasks: { "letters-due": lettersDue } },
  // Somebody else's mail server: two rounds at once would read the same mails.
  returns: { concurrency: 1, tasks: { "returns-fetch": returnsFetch } },
  // Reads all that was published, the first time: nobody else waits for it.
  search: { concurrency: 1, tasks: { "search-tend": searchTend } },
  // Other people's name servers and websites answer when they like.
  identity: {
    concurrency: 2,
    tasks: { "identity-check": identityCheck, "identity-tend": identityTend },
  },
  // Most of a poll is waiting for somebody else's server, so very many wait at once; what comes of it is read and
  // stored four at a time (lib/wire/fetching/large.ts).
  polls: { concurrency: 160, batch: 80, tasks: { "wire-poll": wirePoll } },
  wire: {
    concurrency: 4,
    tasks: {
      "similarity-index": similarityIndex,
      "wire-due": wireDue,
      "wire-picture": wirePicture,
      "wire-push": wirePush,
      "wire-rejudge": wireRejudge,
      "wire-republish": wireRepublish,
      "wire-settle": wireSettle,
      "wire-subscribe": wireSubscribe,
      "wire-tend": wireTend,
    },
  },
};

/** When what comes by the clock comes (crontab(5)). */
const APPOINTMENTS = parseCronItems([
  { task: "release-sweep", match: "* * * * *", options: { backfillPeriod: 0 } },
  { task: "notices-mail", match: "* * * * *", options: { backfillPeriod: 0 } },
  { task: "letters-alert", match: "* * * * *", options: { backfillPeriod: 0 } },
  { task: "notices-tend", match: "41 * * * *", options: { backfillPeriod: 0 } },
  { task: "locks-tend", match: "*/5 * * * *", options: { backfillPeriod: 0 } },
  { task: "webhooks-tend", match: "*/10 * * * *", options: { backfillPeriod: 0 } },
  { task: "hubs-tend", match: "3,13,23,33,43,53 * * * *", options: { backfillPeriod: 0 } },
  { task: "index-now", match: "* * * * *", options: { backfillPeriod: 0 } },
  { task: "answers-tend", match: "7 * * * *", options: { backfillPeriod: 0 } },
  {
    task: "letters-due",
    match: "* * * * *",
    // The next minute's is the next try.
    options: { backfillPeriod: 0, jobKey: "letters-due", maxAttempts: 1 },
  },
  { task: "subscribers-tend", match: "51 * * * *", options: { backfillPeriod: 0 } },
  { task: "letters-tend", match: "*/5 * * * *", options: { backfillPeriod: 0 } },
  { task: "identity-tend", match: "41 * * * *", options: { backfillPeriod: 0 } },
  { task: "media-tend", match: "23 * * * *", options: { backfillPeriod: 0 } },
  { task: "audit-verify", match: "17 3 * * *", options: { backfillPeriod: 0 } },
  // One after another, however many workers there are.
  {
    task: "returns-fetch",
    match: "*/2 * * * *",
    options: { backfillPeriod: 0, queueName: "returns-fetch", maxAttempts: 1, jobKey: "returns-fetch" },
  },
  { task: "search-tend", match: "53 4 * * *", options: { backfillPeriod: 0 } },
  { task: "figures-keep", match: "29 * * * *", options: { backfillPeriod: 0 } },
  { task: "ledger-keep", match: "37 2 * * *", options: { backfillPeriod: 0 } },
  { task: "wire-tend", match: "*/5 * * * *", options: { backfillPeriod: 0 } },
]);

const { DATABASE_URL: connectionString = "" } = env();
const heartbeat = await startHeartbeat(connectionString);
heartbeat.announce(nameTurns());
const logger = new Logger(() => (level, message, meta) => {
  if (level === "error") log.error({ job: meta }, message);
  else if (level === "warning") log.warn(message);
  else log.debug(message);
});

/** Connections a lane needs that works in batches. */
const BATCH_CONNECTIONS = 4;

function openLane({ concurrency, tasks, pollInterval = 500, batch }: Lane): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter();
  // Comes before the pool takes its first job.
  events.on("pool:create", ({ workerPool }) => heartbeat.announce(workerPool.id));
  return run({
    connectionString,
    events,
    concurrency,
    maxPoolSize: batch ? BATCH_CONNECTIONS : concurrency + 2,
    // Jobs due in the future are found within this time; new ones are announced at once.
    pollInterval,
    noHandleSignals: true,
    logger,
    parsedCronItems: APPOINTMENTS.filter((each) => each.task in tasks),
    taskList: tasks,
    ...(batch
      ? { preset: { worker: { localQueue: { size: batch, ttl: 20_000 }, completeJobBatchDelay: 10 } } }
      : {}),
  });
}

const runners = await Promise.all(Object.values(LANES).map(openLane));
const edges = await followEdges();

// The worker before us may have died with jobs in its hands, and instants may have passed since.
for (const task of ["locks-tend", "letters-tend", "release-sweep", "letters-due", "wire-tend", "search-tend"])
  await runners[0]?.addJob(task, {}, { jobKey: task, maxAttempts: 1 });

// Said plainly: whoever waits for it must not depend on the log level.
process.stdout.write("worker ready\n");

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  endLetters();
  await Promise.all([edges.stop(), ...runners.map((each) => each.stop())]);
  await heartbeat.stop();
  await db().$disconnect();
  process.exit(0);
}
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
// The launcher is gone: nobody would stop us.
process.on("disconnect", stop);
await Promise.all(runners.map((each) => each.promise));
