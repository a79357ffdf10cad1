import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { publish } from "../testing/news";
import { subscribe } from "../testing/readers";
import { freezeTitle } from "./due";

const connectionString = await testDatabase();
const killer = new pg.Client({ connectionString });
await killer.connect();
afterAll(() => killer.end());
const { id: title } = await makePublication();

/** Ends a session of the workers in the middle of whatever it does, if one does anything. @returns how many ended. */
async function killOne(): Promise<number> {
  const { rowCount } = await killer.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle' order by random() limit 1`,
  );
  return rowCount ?? 0;
}

it("whose sessions are ended at random points, gives everybody one letter in the end", async () => {
  const now = new Date("2026-12-01T12:00:00Z");
  await publish(title, new Date("2026-12-01T09:00:00Z"), "a", "b", "c");
  const zones = ["America/Chicago", "Europe/London", "America/Halifax"];
  const everybody = await subscribe(
    title,
    ...Array.from({ length: 2_400 }, (_, n) => ({ timeZone: zones[n % 3]!, hour: n % 2 ? 6 : 5 })),
  );
  let [killed, failed, working] = [0, 0, true];
  while (working) {
    const workers = Array.from({ length: 3 }, () => freezeTitle(title, now));
    const ended = Promise.allSettled(workers).then((all) => all.filter((each) => each.status === "rejected"));
    for (
      let left = killed < 30;
      left;
      left = killed < 30 && (await Promise.race([ended, pause(7)])) === undefined
    )
      killed += await killOne();
    const failures = await ended;
    failed += failures.length;
    working = failures.length > 0;
  }
  expect(failed).toBeGreaterThan(5);
  const rows = await db().letterRecipient.findMany({ select: { subscriberId: true, batchId: true } });
  expect(rows.map((row) => row.subscriberId).sort()).toEqual([...everybody].sort());
  const batches = await db().letterBatch.findMany();
  for (const { id, size } of batches) expect(rows.filter((row) => row.batchId === id)).toHaveLength(size);
  const [jobs] = await db().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from graphile_worker.jobs where task_identifier = 'letter-batch'`;
  expect(jobs?.count).toBe(batches.length);
  const rounds = await db().editionRound.findMany();
  expect(rounds.map(({ state }) => state)).toEqual(Array(6).fill("frozen"));
  expect(rounds.reduce((sum, each) => sum + each.recipients, 0)).toBe(everybody.length);
}, 60_000);
