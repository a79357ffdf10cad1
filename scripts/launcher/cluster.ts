// One cluster of the embedded PostgreSQL: made, launched, and its lock file read with suspicion.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Place } from "./place.ts";

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Whether the process of that id may be a PostgreSQL; when that cannot be told, it may. */
function maybePostgres(pid: number): boolean {
  if (process.platform === "win32") return true;
  if (process.platform !== "linux") {
    const asked = spawnSync("ps", ["-o", "comm=", "-p", String(pid)], { encoding: "utf8" });
    return asked.status !== 0 || asked.stdout.includes("postgres");
  }
  try {
    return readFileSync(`/proc/${pid}/comm`, "utf8").startsWith("postgres");
  } catch {
    return alive(pid);
  }
}

/** Beyond every pid_max: no process has it. */
const NOBODY = 2_147_483_647;

/**
 * Where a server may run on a cluster, by its lock file (postmaster.pid: pid on line 1, port on line 4). A hint
 * only: the pid may meanwhile be another program's, which after the restart of a container is the usual case.
 */
export function recorded(cluster: string): { pid: number; port: number } | null {
  const file = path.join(cluster, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!pid || !port || !alive(pid)) return null;
  if (maybePostgres(pid)) return { pid, port };
  // PostgreSQL would take any living process of ours for a rival. The rest of the file stays: by it PostgreSQL
  // still finds out whether shared memory is in use.
  writeFileSync(file, [String(NOBODY), ...lines.slice(1)].join("\n"));
  return null;
}

/** The line that tells why: what PostgreSQL says after it is about the consequences. */
function complaint(said: string): string {
  const lines = said.trim().split("\n");
  return (
    lines.find((line) => /no space left/i.test(line)) ??
    lines.filter((line) => /FATAL|PANIC|ERROR|error:/.test(line)).at(-1) ??
    lines.at(-1) ??
    ""
  );
}

/** What a new cluster takes, and a little to work with. */
const ROOM_BYTES = 64 * 1024 * 1024;

/** Makes the cluster, reachable with the password alone. @throws Error with the complaint of initdb, or ENOSPC. */
export function initialise(where: Place, password: string): void {
  const { bavail, bsize } = statfsSync(where.base);
  // initdb in the middle of a full disk complains of anything but that.
  if (bavail * bsize < ROOM_BYTES) throw Object.assign(new Error("no room"), { code: "ENOSPC" });
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
        `The embedded PostgreSQL could not be made: ${complaint(made.stderr || String(made.error))}`,
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
      reject(new Error(`The embedded PostgreSQL did not start (exit ${code}): ${complaint(said)}`));
    });
  });
}

const RELAXED = ["fsync=off", "full_page_writes=off", "synchronous_commit=off"];
const SETTINGS = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "max_connections=200",
  "shared_buffers=256MB",
  "max_wal_size=2GB",
];

/** Starts the server of a cluster and waits until it answers. @returns its pid. @throws Error with its complaint. */
export async function launch(where: Place, port: number, durable: boolean): Promise<number> {
  const settings = [...SETTINGS, ...(durable ? [] : RELAXED)].flatMap((setting) => ["-c", setting]);
  const child = spawn(
    where.binary("postgres"),
    ["-D", where.cluster, "-p", String(port), ...settings],
    // Its own process group: Ctrl-C reaches the launcher alone, which stops the database last.
    { ...where.identity, cwd: where.base, detached: true, stdio: ["ignore", "ignore", "pipe"] },
  );
  await ready(child);
  child.stderr?.resume();
  (child.stderr as unknown as { unref?: () => void })?.unref?.();
  child.unref();
  return child.pid as number;
}

/**
 * SIGINT is PostgreSQL's fast shutdown: sessions end, nothing committed is lost. On a full disk it never ends, so
 * SIGQUIT follows; what was committed is then recovered by the next start. Only for a pid that is known.
 */
export async function shutDown(pid: number): Promise<void> {
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    if (!alive(pid)) return;
    process.kill(pid, signal);
    for (let i = 0; i < 600 && alive(pid); i++) await wait(50);
  }
}
