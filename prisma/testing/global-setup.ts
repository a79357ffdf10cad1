// Once per test run: a throw-away PostgreSQL (or the server of TEST_DATABASE_URL) and a migrated template that
// every test file copies.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { migrate } from "../../scripts/launcher/migrate.ts";
import { startPostgres } from "../../scripts/launcher/postgres.ts";
import { withDatabase } from "./database-url.ts";

const root = path.join(import.meta.dirname, "../..");

/** The template's name follows the migrations, so that a changed schema never meets an old template. */
function templateName(): string {
  const hash = createHash("sha256");
  const folder = path.join(root, "prisma/migrations");
  for (const name of readdirSync(folder).sort())
    if (!name.endsWith(".toml")) hash.update(readFileSync(path.join(folder, name, "migration.sql")));
  return `dateline_template_${hash.digest("hex").slice(0, 12)}`;
}

async function makeTemplate(server: string): Promise<string> {
  const name = templateName();
  const client = new pg.Client({ connectionString: withDatabase(server, "postgres") });
  await client.connect();
  try {
    // A half-made template of an interrupted run has no mark and is made again.
    const { rows } = await client.query(
      "select shobj_description(oid, 'pg_database') as mark from pg_database where datname = $1",
      [name],
    );
    if (rows[0]?.mark === "complete") return name;
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
    await migrate(withDatabase(server, name));
    await client.query(`comment on database ${name} is 'complete'`);
    return name;
  } finally {
    await client.end();
  }
}

export default async function setup(): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given
    ? { url: given, adopted: true, stop: async () => undefined }
    : await startPostgres({ dataDir: path.join(root, ".data/test"), durable: false });
  process.env.TEST_SERVER_URL = server.url;
  process.env.TEST_TEMPLATE = await makeTemplate(server.url);
  delete process.env.DATABASE_URL;
  return async () => {
    await server.stop();
  };
}
