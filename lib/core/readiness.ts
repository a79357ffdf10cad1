import "server-only";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { db } from "./db";
import { log } from "./log";

const TIMEOUT_MS = 2_000;

/** Names of the migrations this build was made with. */
const expected = async () =>
  (await readdir(path.join(process.cwd(), "prisma/migrations"), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

const applied = async () =>
  new Set(
    (
      await db().$queryRaw<{ name: string }[]>`
        select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`
    ).map((row) => row.name),
  );

const late = () =>
  new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error("no answer in time")), TIMEOUT_MS).unref(),
  );

/** What keeps this process from serving, in words: the database, or migrations not applied; null when nothing does. */
export async function notReady(): Promise<string | null> {
  try {
    const done = await Promise.race([applied(), late()]);
    const open = (await expected()).filter((name) => !done.has(name));
    return open.length ? `migrations not applied: ${open.join(", ")}` : null;
  } catch (error) {
    log.warn({ reason: (error as Error).message }, "not ready");
    return "the database cannot be reached";
  }
}
