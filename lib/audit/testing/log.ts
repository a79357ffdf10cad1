import { randomUUID } from "node:crypto";
import pg from "pg";
import { record } from "@/lib/audit/commands";
import { SYSTEM } from "@/lib/auth/actor";
import { transaction } from "@/lib/core/db";

export const NOON = new Date("2026-11-22T12:00:00.000Z");

/** Writes events one transaction each, a second apart. */
export async function writeEvents(count: number, from = 0): Promise<void> {
  for (let index = from; index < from + count; index++)
    await transaction((tx) =>
      record(
        tx,
        SYSTEM,
        "release.approve",
        { type: "release", id: randomUUID(), name: `Bakery number ${index} opens` },
        new Date(NOON.getTime() + index * 1000),
        { before: { status: "in_review", version: 3 }, after: { status: "published", version: 4 } },
      ),
    );
}

/** A connection as the owner of the server has one: no trigger stands in its way. */
export async function asIntruder<T>(url: string, work: (sql: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica");
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Puts the log back as it was: what an intruder did is undone between examples. */
export async function restoring(url: string, work: (sql: pg.Client) => Promise<void>): Promise<void> {
  await asIntruder(url, async (sql) => {
    await sql.query("create temp table kept_events as table audit_events");
    await sql.query("create temp table kept_links as table audit_links");
    try {
      await work(sql);
    } finally {
      await sql.query("truncate audit_events, audit_links").catch(async () => {
        await sql.query("delete from audit_events");
        await sql.query("delete from audit_links");
      });
      await sql.query("insert into audit_events select * from kept_events");
      await sql.query("insert into audit_links select * from kept_links");
    }
  });
}
