// What every program needs before it starts: a checked environment, a database that answers and is migrated,
// a secret. Used by start, dev, test, admin, bench.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { type Env, EnvError, parseEnv } from "../../lib/core/env.ts";
import { migrate } from "./migrate.ts";
import { startPostgres } from "./postgres.ts";

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
    // Links in mails and feeds are made of it; a guess would lead every reader nowhere.
    if (env.NODE_ENV === "production" && env.DATABASE_URL && !env.PUBLIC_URL)
      throw new StartError(
        "PUBLIC_URL: is required in production with DATABASE_URL; set the origin readers use, e.g. https://news.example.",
      );
    return env;
  } catch (error) {
    throw error instanceof EnvError ? new StartError(error.message) : error;
  }
}

function keptSecret(env: Env, dataDir: string): string {
  if (env.AUTH_SECRET) return env.AUTH_SECRET;
  if (env.NODE_ENV === "production" && env.DATABASE_URL)
    throw new StartError(
      "AUTH_SECRET: is required in production with DATABASE_URL; set at least 32 random characters.",
    );
  const file = path.join(dataDir, "auth-secret");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    const probe = path.join(dataDir, ".writable");
    writeFileSync(probe, "");
  } catch (error) {
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

/** Opens the world: database up and migrated. @throws StartError with one clear line. */
export async function openWorld(): Promise<World> {
  const env = readEnv();
  const dataDir = path.resolve(root, env.DATA_DIR);
  makeDataDir(dataDir);
  const secret = keptSecret(env, dataDir);
  const embedded = !env.DATABASE_URL;
  const server = embedded ? await startEmbedded(dataDir) : null;
  const url = server?.url ?? (env.DATABASE_URL as string);
  try {
    if (server) await ensureDatabase(url);
    else await assertReachable(url);
    await migrate(url);
  } catch (error) {
    await server?.stop();
    if (error instanceof StartError) throw error;
    throw new StartError((error as Error).message);
  }
  const childEnv = { ...process.env, DATABASE_URL: url, AUTH_SECRET: secret, DATA_DIR: dataDir };
  return {
    env,
    childEnv,
    embedded,
    dataDir,
    // A server that somebody else started is theirs to stop.
    stop: async () => (server && !server.adopted ? server.stop() : undefined),
  };
}

async function startEmbedded(dataDir: string) {
  try {
    return await startPostgres({ dataDir });
  } catch (error) {
    throw new StartError((error as Error).message);
  }
}
