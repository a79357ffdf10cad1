// What every program needs before it starts: a checked environment, a database that answers and is migrated,
// a secret. Used by start, dev, test, admin, bench.
import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { type Env, EnvError, parseEnv, remarks } from "../../lib/core/env.ts";
import { keptSecret } from "./kept-file.ts";
import { migrate } from "./migrate.ts";
import { startPostgres, type Watch } from "./postgres.ts";

export const root = path.join(import.meta.dirname, "../..");

export type World = {
  env: Env;
  /** What child processes get. */
  childEnv: NodeJS.ProcessEnv;
  embedded: boolean;
  dataDir: string;
  stop: () => Promise<void>;
};

/** A failure whose message is all a person needs. */
export class StartError extends Error {}

function readEnv(): Env {
  try {
    const env = parseEnv(process.env);
    for (const remark of remarks(process.env)) process.stderr.write(`${remark}\n`);
    return env;
  } catch (error) {
    throw error instanceof EnvError ? new StartError(error.message) : error;
  }
}

function authSecret(env: Env, dataDir: string): string {
  if (env.AUTH_SECRET) return env.AUTH_SECRET;
  if (env.NODE_ENV === "production" && env.DATABASE_URL)
    throw new StartError(
      "AUTH_SECRET: is required in production with DATABASE_URL; set at least 32 random characters.",
    );
  return keptSecret(path.join(dataDir, "auth-secret"), () => randomBytes(32).toString("hex"));
}

/** On a full disk an empty file can still be made: only bytes tell. */
const PROBE_BYTES = 64 * 1024;

function makeDataDir(dataDir: string): void {
  const probe = path.join(dataDir, `.writable-${process.pid}`);
  try {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(probe, Buffer.alloc(PROBE_BYTES, 1));
    rmSync(probe);
  } catch (error) {
    rmSync(probe, { force: true });
    const { code } = error as NodeJS.ErrnoException;
    throw new StartError(
      `DATA_DIR: ${dataDir} cannot be written (${code === "ENOSPC" ? "the disk is full" : code}).`,
    );
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  const server = new URL(url);
  server.pathname = "/postgres";
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name]);
  if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  await client.end();
}

async function assertReachable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.query("select 1");
  } catch (error) {
    const { hostname, port, pathname } = new URL(url);
    const { code, message } = error as NodeJS.ErrnoException;
    throw new StartError(
      `DATABASE_URL: no answer from the database ${pathname.slice(1)} at ${hostname}:${port || 5432} (${code ?? message}).`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whatever stops a start, a person reads one line about it. */
function asStartError(error: unknown, dataDir: string): StartError {
  if (error instanceof StartError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  // Node says ENOSPC, PostgreSQL 53100 or, before it can answer, words.
  if (code === "ENOSPC" || code === "53100" || /no space left on device/i.test(message))
    return new StartError(`DATA_DIR: the disk of ${dataDir} is full; make room and start again.`);
  return new StartError(message);
}

/**
 * Opens the world: database up and migrated.
 * @param watch hears of an embedded database that dies, which is then started again.
 * @throws StartError with one clear line.
 */
export async function openWorld(watch: Watch): Promise<World> {
  const env = readEnv();
  const dataDir = path.resolve(root, env.DATA_DIR);
  makeDataDir(dataDir);
  try {
    return await openIn(dataDir, env, watch);
  } catch (error) {
    throw asStartError(error, dataDir);
  }
}

async function openIn(dataDir: string, env: Env, watch: Watch): Promise<World> {
  const secret = authSecret(env, dataDir);
  const embedded = !env.DATABASE_URL;
  const server = embedded ? await startPostgres({ dataDir, watch }) : null;
  const url = server?.url ?? (env.DATABASE_URL as string);
  try {
    if (server) await ensureDatabase(url);
    else await assertReachable(url);
    await migrate(url);
  } catch (error) {
    await server?.stop();
    throw error;
  }
  const childEnv = { ...process.env, DATABASE_URL: url, AUTH_SECRET: secret, DATA_DIR: dataDir };
  return {
    env,
    childEnv,
    embedded,
    dataDir,
    stop: async () => server?.stop(),
  };
}
