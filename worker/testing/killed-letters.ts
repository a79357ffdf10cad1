// Letters are handed over by workers that are killed on the way, again and again; a sink counts who got how many.
import { type ChildProcess, fork } from "node:child_process";
import { randomInt } from "node:crypto";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { db } from "@/lib/core/db";
import { BATCH_TASK } from "@/lib/newsletter/handing/end";
import { TSX } from "@/scripts/launcher/children";

type Message = { port?: number; loaded?: boolean; heard?: number; counts?: [string, number][] };

const program = (name: string, env: Record<string, string> = {}): ChildProcess =>
  fork(path.join(import.meta.dirname, name), {
    execArgv: TSX,
    env: { ...process.env, LOG_LEVEL: "silent", ...env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });

/** What a program says next, of what is asked for. */
const next = <Key extends keyof Message>(child: ChildProcess, key: Key) =>
  new Promise<NonNullable<Message[Key]>>((resolve, reject) => {
    const hear = (message: Message) => {
      if (message[key] === undefined) return;
      child.off("message", hear);
      child.off("exit", ended);
      resolve(message[key] as NonNullable<Message[Key]>);
    };
    const ended = (code: number | null) => reject(new Error(`a program ended with ${code}`));
    child.on("message", hear);
    child.once("exit", ended);
  });

const gone = async (child: ChildProcess, signal: NodeJS.Signals): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await end;
};

/** A mail server in a process of its own (mail-sink.ts). */
export async function startSink() {
  const child = program("mail-sink.ts");
  const port = await next(child, "port");
  return {
    url: `smtp://127.0.0.1:${port}`,
    /** Resolves when so many letters have been accepted, just before the last of them is answered. */
    reach: (count: number) => {
      const heard = next(child, "heard");
      child.send({ hearAt: count });
      return heard;
    },
    counts: async () => {
      const counts = next(child, "counts");
      child.send({ tell: true });
      return new Map(await counts);
    },
    forget: () => child.send({ forget: true }),
    close: () => gone(child, "SIGTERM"),
  };
}

export type Sink = Awaited<ReturnType<typeof startSink>>;

/** A worker that has loaded itself and begins when told to. */
export async function standby(databaseUrl: string, smtpUrl: string, more: Record<string, string> = {}) {
  const child = program("letters-worker.ts", { DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl, ...more });
  await next(child, "loaded");
  return {
    pid: child.pid as number,
    begin: () => void child.send({ begin: true }),
    kill: () => gone(child, "SIGKILL"),
    end: () => gone(child, "SIGTERM"),
  };
}

/** Puts the jobs of all batches that wait into the queue. */
export const appointAll = (): Promise<number> => db().$executeRaw`
  select graphile_worker.add_job(${BATCH_TASK}, json_build_object('id', id), job_key => ${`${BATCH_TASK}:`} || id)
  from letter_batches where state = 'preparing' order by id`;

const left = () => db().letterBatch.count({ where: { state: { in: ["preparing", "submitting"] } } });

/** Waits until every batch has come to an end. */
export async function untilDone(patienceMs: number): Promise<void> {
  const end = performance.now() + patienceMs;
  while ((await left()) > 0) {
    if (performance.now() > end) throw new Error(`not done: ${await left()} batches are left`);
    await pause(50);
  }
}

/** After the letter has been accepted and before we know of it; a little later, anywhere. */
const AFTER_MS = 15;

/**
 * Runs workers one after another until all is handed over; each but the last is killed when the sink has so many.
 * @param kills how many, at random points of so many letters. @returns how many were killed.
 */
export async function killAndGoOn(
  databaseUrl: string,
  sink: Sink,
  { kills, letters, patienceMs }: { kills: number; letters: number; patienceMs: number },
  say: (line: string) => void = () => undefined,
): Promise<number> {
  // The last few letters stay with the last worker: some of them end as uncertain, and never arrive.
  const points = Array.from({ length: kills }, () => randomInt(1, Math.ceil(letters * 0.7))).sort(
    (a, b) => a - b,
  );
  let killed = 0;
  let worker = await standby(databaseUrl, sink.url);
  for (const point of points) {
    const reached = sink.reach(point);
    worker.begin();
    const spare = standby(databaseUrl, sink.url);
    await Promise.race([
      reached,
      pause(patienceMs).then(() => Promise.reject(new Error(`never came to ${point}`))),
    ]);
    if (killed % 2) await pause(randomInt(0, AFTER_MS));
    await worker.kill();
    worker = await spare;
    if (++killed % 20 === 0) say(`${killed} workers killed, the last at letter ${point}`);
  }
  worker.begin();
  await untilDone(patienceMs);
  await worker.end();
  return killed;
}

/** What a run has left behind, held against what the sink has. */
export async function accountOf(editionId: string, sink: Sink) {
  const counts = await sink.counts();
  const rows = await db().letterRecipient.findMany({
    where: { editionId },
    select: { state: true, batchId: true, subscriber: { select: { address: true } } },
  });
  const batches = await db().letterBatch.findMany({ where: { editionId } });
  const of = (state: string) => rows.filter((row) => row.state === state);
  const got = (row: (typeof rows)[number]) => counts.get(row.subscriber.address ?? "") ?? 0;
  const members = new Map<string, number>();
  for (const { batchId } of rows) members.set(batchId ?? "", (members.get(batchId ?? "") ?? 0) + 1);
  const listed = batches.filter(({ state }) => state === "uncertain");
  return {
    frozen: rows.length,
    accepted: of("accepted").length,
    refused: of("refused").length,
    excluded: of("excluded").length,
    uncertain: of("uncertain").length,
    /** Uncertain ones by the batches that are shown to a person. */
    listed: listed.reduce((sum, { size }) => sum + size, 0),
    uncertainThatArrived: of("uncertain").filter(got).length,
    twice: rows.filter((row) => got(row) > 1).length,
    acceptedButNone: of("accepted").filter((row) => got(row) !== 1).length,
    excludedButGot: of("excluded").filter(got).length,
    strangers: [...counts.keys()].length - rows.filter(got).length,
    wrongSizes: batches.filter(({ id, size }) => size !== (members.get(id) ?? 0)).length,
  };
}
