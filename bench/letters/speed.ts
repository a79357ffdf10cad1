// How fast letters are handed over, beside a bare loop of nodemailer's that sends one of them again and again to the
// same mail server: in turns, so that whatever else the machine does meets both.
import { fork } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { letterPress } from "@/components/newsletter/letter/press";
import { db } from "@/lib/core/db";
import { freezeTitle } from "@/lib/newsletter/freezing/due";
import { BATCH_TASK } from "@/lib/newsletter/handing/end";
import { waitingOf } from "@/lib/newsletter/handing/step";
import { wordsOf } from "@/lib/newsletter/handing/words";
import { TSX } from "@/scripts/launcher/children";
import { type Sink, standby, startSink } from "@/worker/testing/killed-letters";
import { median, type Row } from "../measure";
import { spentOn, statOf, TICKS } from "../processor-time";
import { fillReaders, publishDay } from "./ground";

const ROUNDS = 5;
/** Batches of a round. */
const BATCHES = 8;
const A_DAY = 40;
const LEAST = 0.9;
const GROWTH_MB = 32;

/** The last time it was six in the morning in Chicago. */
function lastMorning(now: Date): Date {
  const hour = new Intl.DateTimeFormat("en", {
    hour: "numeric",
    hourCycle: "h23",
    timeZone: "America/Chicago",
  });
  const at = new Date(Math.floor(now.getTime() / 3_600_000) * 3_600_000);
  while (Number(hour.format(at)) !== 6) at.setTime(at.getTime() - 3_600_000);
  return at;
}

/** The letter of a batch's first reader, as bytes. */
async function letterOf(batchId: string, editionId: string): Promise<Buffer> {
  const words = await wordsOf(editionId, letterPress)(new Date());
  const [reader] = await waitingOf(batchId, null, 1);
  const letter = words?.compose({ ...reader!, address: reader?.address ?? "" }, new Date());
  if (!letter) throw new Error("there is nothing in the letter");
  return letter.raw;
}

const usedBy = (pid: number) => ((statOf(pid)?.own ?? 0) * 1000) / TICKS;
const residentMb = (pid: number) =>
  Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;

type Side = { pid: number; start: () => unknown };

/** Milliseconds until the sink has so many, by the clock, of the sender's processor and of the database's. */
async function timed(sink: Sink, count: number, { pid, start }: Side) {
  sink.forget();
  const before = usedBy(pid);
  const { wall, database } = await spentOn(async () => {
    const reached = sink.reach(count);
    await start();
    await reached;
  });
  return { wall: wall / count, sender: (usedBy(pid) - before) / count, database: database / count };
}

async function bareMailer(url: string, file: string) {
  const child = fork(path.join(import.meta.dirname, "bare-mailer.ts"), {
    execArgv: TSX,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await new Promise((resolve) => child.once("message", resolve));
  return {
    pid: child.pid as number,
    start: (count: number) => child.send({ url, file, count }),
    end: () => child.kill(),
  };
}

const appoint = (ids: string[]) => db().$executeRaw`
  select graphile_worker.add_job(${BATCH_TASK}, json_build_object('id', id), job_key => ${`${BATCH_TASK}:`} || id)
  from unnest(${ids}::text[]) as id`;

/** Rows of the speed of handing over, and of the memory it takes. */
export async function speed(say: (line: string) => void): Promise<Row[]> {
  const at = lastMorning(new Date());
  const perRound = BATCHES * 500;
  say(`freezing ${(perRound * (ROUNDS + 1)).toLocaleString("en")} letters…`);
  const publicationId = await fillReaders(
    Math.ceil((perRound * (ROUNDS + 1)) / 0.9),
    new Date("2026-06-01T00:00:00Z"),
  );
  await publishDay(publicationId, at.toISOString().slice(0, 10), A_DAY, at);
  await freezeTitle(publicationId, at);
  // Freezing has appointed them all; here each round takes its own.
  await db().$executeRaw`select graphile_worker.remove_job(${`${BATCH_TASK}:`} || id) from letter_batches`;
  const batches = await db().letterBatch.findMany({ orderBy: { number: "asc" } });
  const letter = await letterOf(batches[0]!.id, batches[0]!.editionId);
  const file = path.join(process.env.DATA_DIR as string, "letter.eml");
  writeFileSync(file, letter);

  const sink = await startSink();
  const bare = await bareMailer(sink.url, file);
  const worker = await standby(process.env.DATABASE_URL as string, sink.url, { LETTERS: "real" });
  worker.begin();
  const rounds: {
    bare: Awaited<ReturnType<typeof timed>>;
    own: Awaited<ReturnType<typeof timed>>;
    memory: number;
  }[] = [];
  let letters = 0;
  for (let n = 0; n <= ROUNDS; n++) {
    const some = batches.splice(0, BATCHES);
    const count = some.reduce((sum, { size }) => sum + size, 0);
    letters += count;
    const start = () => appoint(some.map(({ id }) => id));
    const own = await timed(sink, count, { pid: worker.pid, start });
    const loop = await timed(sink, count, { pid: bare.pid, start: () => bare.start(count) });
    const round = { own, bare: loop, memory: residentMb(worker.pid) };
    // The first warms both up.
    if (n) rounds.push(round);
    say(
      `  round ${n}: ${JSON.stringify(round, (_, v) => (typeof v === "number" ? Math.round(v * 1000) / 1000 : v))}`,
    );
  }
  await worker.end();
  bare.end();
  await sink.close();

  const middle = (of: (round: (typeof rounds)[number]) => number) => median(rounds.map(of));
  const ratio = middle(({ own, bare }) => bare.wall / own.wall);
  const ms = (value: number) => `${value.toFixed(2)} ms`;
  const [first, last] = [rounds[0]?.memory ?? 0, rounds.at(-1)?.memory ?? 0];
  return [
    {
      what: `letters of ${Math.round(letter.length / 1024)} KB handed over, beside a bare nodemailer loop`,
      value: `${Math.round(ratio * 100)} % of its ${Math.round(1000 / middle(({ bare }) => bare.wall))} a second; each takes ${ms(middle(({ own }) => own.sender))} of a processor (${ms(middle(({ bare }) => bare.sender))}), PostgreSQL ${ms(middle(({ own }) => own.database))}`,
      target: "≥ 90 %",
      reached: ratio >= LEAST,
    },
    {
      what: `memory of the worker after ${letters.toLocaleString("en")} letters`,
      value: `${Math.round(last)} MB, ${last >= first ? "+" : "−"}${Math.abs(Math.round(last - first))} MB since the second of ${ROUNDS + 1} rounds`,
      target: `flat (+${GROWTH_MB} MB at most)`,
      reached: last - first <= GROWTH_MB,
    },
  ];
}
