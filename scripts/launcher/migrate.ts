// Applies prisma/migrations in order and keeps Prisma's own ledger (_prisma_migrations), so that
// `prisma migrate deploy` and this stay interchangeable on the same database.
import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { runMigrations } from "graphile-worker";
import pg from "pg";

const LEDGER = `create table if not exists _prisma_migrations (
  id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;
/** Any fixed number: two starts at once take turns. */
const LOCK = 7_204_118;

const folder = path.join(import.meta.dirname, "../../prisma/migrations");

type Migration = { name: string; sql: string; checksum: string };

function onDisk(): Migration[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  return names.sort().map((name) => {
    const sql = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query("begin");
  try {
    await client.query(migration.sql);
    await client.query(
      "insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) values ($1, $2, $3, now(), 1)",
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw new Error(`Migration ${migration.name} failed and was undone: ${(error as Error).message}`);
  }
}

/**
 * Brings a database up to the schema of this checkout; each migration is one transaction.
 * @returns how many were applied.
 * @throws Error when an applied migration was edited afterwards, or one fails.
 */
export async function migrate(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [LOCK]);
    await client.query(LEDGER);
    const { rows } = await client.query(
      "select migration_name, checksum from _prisma_migrations where rolled_back_at is null and finished_at is not null",
    );
    const applied = new Map(rows.map((row) => [row.migration_name as string, row.checksum as string]));
    let count = 0;
    for (const migration of onDisk()) {
      const checksum = applied.get(migration.name);
      if (checksum === undefined) {
        await apply(client, migration);
        count++;
      } else if (checksum !== migration.checksum)
        throw new Error(
          `Migration ${migration.name} was changed after it had been applied: add a new one instead.`,
        );
    }
    await runMigrations({ connectionString: databaseUrl, logger: quiet });
    return count;
  } finally {
    await client.end();
  }
}

const { Logger } = await import("graphile-worker");
const quiet = new Logger(() => () => undefined);
