import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll } from "vitest";
import { db } from "@/lib/core/db";
import { withDatabase } from "./database-url";

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({
    connectionString: withDatabase(process.env.TEST_SERVER_URL as string, "postgres"),
  });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/**
 * Gives a test file a database of its own, copied from the migrated template and dropped afterwards:
 * `await testDatabase()` at the top of the file. @returns its URL.
 */
export async function testDatabase(): Promise<string> {
  const name = `t_${randomBytes(8).toString("hex")}`;
  await onServer(`create database ${name} template ${process.env.TEST_TEMPLATE}`);
  const url = withDatabase(process.env.TEST_SERVER_URL as string, name);
  process.env.DATABASE_URL = url;
  process.env.AUTH_SECRET ??= randomBytes(24).toString("hex");
  afterAll(async () => {
    await db().$disconnect();
    await onServer(`drop database ${name} with (force)`);
  });
  return url;
}
