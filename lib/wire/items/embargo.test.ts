import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { parseFeed } from "../reading/parse";
import { addSource } from "../sources/commands";
import { lockSource } from "../sources/lock";
import { wireSourceInput } from "../sources/schema";
import { takeTurns } from "./due";
import { storeItems } from "./ingest";

await testDatabase();
await makePublication({ slug: "courier" });

const now = new Date("2026-11-22T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

const message = (uri: string, version: number, more: Record<string, unknown>) =>
  parseFeed(
    new TextEncoder().encode(
      JSON.stringify({
        uri,
        type: "text",
        version: String(version),
        versioncreated: `2026-11-22T0${version}:00:00Z`,
        headline: "Under embargo",
        body_text: "Text.",
        ...more,
      }),
    ),
  );

let count = 0;
async function source(): Promise<string> {
  const input = wireSourceInput.parse({
    slug: `agency-${++count}`,
    name: `Agency ${count}`,
    url: `https://agency-${count}.example/feed`,
    routes: [{ publication: "courier", section: "local" }],
  });
  return (await addSource(SYSTEM, input, now)).id;
}
async function store(id: string, parsed: ReturnType<typeof parseFeed>, at: Date): Promise<void> {
  await transaction(async (tx) => storeItems(tx, (await lockSource(tx, id))!, parsed, at));
}
const rowOf = (sourceId: string) => db().wireItem.findFirstOrThrow({ where: { sourceId } });

it("never makes public what a poll cancels while the embargo ends", async () => {
  const id = await source();
  await store(id, message("urn:x:1", 1, { embargoed: later(30).toISOString() }), now);
  const { id: itemId } = await rowOf(id);
  let release: Promise<number> | undefined;
  await transaction(async (tx) => {
    const locked = await lockSource(tx, id);
    release = takeTurns(later(30));
    // Long enough for the release to have read whatever it reads before it waits for its turn.
    await new Promise((resolve) => setTimeout(resolve, 300));
    await storeItems(tx, locked!, message("urn:x:1", 2, { pubstatus: "canceled" }), later(30));
  });
  expect(await release).toBe(0);
  expect(await rowOf(id)).toMatchObject({ status: "canceled", newsItemId: null });
  expect(await db().newsItem.count({ where: { originKey: itemId } })).toBe(0);
});

it("sweeps up embargoes whose job was lost, and publishes each once", async () => {
  const id = await source();
  const embargoed = later(30).toISOString();
  await store(id, message("urn:x:1", 1, { embargoed }), now);
  await db().$executeRaw`delete from graphile_worker._private_jobs`;
  expect(await takeTurns(later(29))).toBe(0);
  expect(await takeTurns(later(31))).toBe(1);
  expect(await takeTurns(later(32))).toBe(0);
  const { newsItemId } = await rowOf(id);
  expect(await db().placement.count({ where: { itemId: newsItemId as string } })).toBeGreaterThan(0);

  const again = later(60).toISOString();
  await store(id, message("urn:x:1", 2, { embargoed: again }), later(33));
  expect(await takeTurns(later(59))).toBe(0);
  expect(await takeTurns(later(61))).toBe(1);
  await store(id, message("urn:x:1", 3, { pubstatus: "canceled", embargoed: again }), later(62));
  expect(await takeTurns(later(63))).toBe(0);
});

it("keeps the appointments that an earlier release had made for each item", async () => {
  const id = await source();
  // By the database's clock, which the migration asks.
  const ends = new Date(Date.now() + 86_400_000);
  await store(id, message("urn:x:1", 1, { embargoed: ends.toISOString() }), now);
  const { id: itemId } = await rowOf(id);
  await db().$executeRaw`delete from graphile_worker._private_jobs`;
  await db().$executeRaw`
    select graphile_worker.add_job('wire-embargo', '{}'::json, run_at => ${ends}, job_key => ${`embargo:${itemId}`})`;
  const migration = await readFile("prisma/migrations/20261201090001_wire_clock/migration.sql", "utf8");
  await db().$executeRawUnsafe(migration.slice(0, migration.indexOf("-- The desk's list")));
  const jobs = await db()
    .$queryRaw`select task_identifier as task, key, run_at as at from graphile_worker.jobs`;
  expect(jobs).toEqual([{ task: "wire-due", key: `wire-due:${ends.getTime()}`, at: ends }]);
});
