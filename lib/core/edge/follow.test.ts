import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { beforeEach, expect, it } from "vitest";
import { testDatabase } from "@/prisma/testing/database";
import { announceToReaders } from "../changes";
import { db, transaction } from "../db";
import { type Edge, edgesOf } from "./address";
import { Follower } from "./follow";
import { heraldOf } from "./herald";
import { startSink } from "./testing/sink";

const url = await testDatabase();
let sink: Awaited<ReturnType<typeof startSink>>;
let edge: Edge;
const change = (tags: string[], gone = false) => transaction((tx) => announceToReaders(tx, tags, { gone }));
/** What came since the last look. */
const came = () => sink.got.splice(0);

/** Until no transaction of the whole server is older than the changes made so far: other tests have theirs. */
async function settled(): Promise<void> {
  for (;;) {
    const [row] = await db().$queryRaw<{ over: boolean }[]>`
      select coalesce(max(xact) < pg_snapshot_xmin(pg_current_snapshot()), true) as over from changes`;
    if (row?.over) return;
    await pause(20);
  }
}

beforeEach(async () => {
  await settled();
  sink = await startSink();
  edge = (edgesOf(sink.url) as [Edge])[0];
  return () => sink.close();
});

it("empties an edge it has never met, then tells it each change once, what is gone first", async () => {
  await change(["before"]);
  await settled();
  const follower = new Follower(edge);
  expect(await follower.step()).toBeNull();
  expect(came()).toEqual(["gone:everything"]);
  expect(await follower.step()).toBeNull();
  await change(["item:1", "t/front"]);
  await change(["item:2", "t/front"], true);
  await change(["item:1", "t/section"]);
  await follower.step();
  expect(came()).toEqual(["gone:item:2 t/front", "soft:item:1 t/front t/section"]);
  await settled();
  await follower.step();
  expect(came()).toEqual([]);
  // Another worker, or the next one, goes on from there.
  await new Follower(edge).step();
  expect(came()).toEqual([]);
});

it("misses nothing of transactions that end out of turn, and does not repeat what it told meanwhile", async () => {
  const follower = new Follower(edge);
  await follower.step();
  came();
  const slow = new pg.Client({ connectionString: url });
  await slow.connect();
  await slow.query("begin");
  await slow.query("insert into changes (tags, gone) values ('{slow}', true)");
  await change(["quick"]);
  await follower.step();
  await follower.step();
  expect(came()).toEqual(["soft:quick"]);
  await change(["quicker"]);
  await follower.step();
  expect(came()).toEqual(["soft:quicker"]);
  await slow.query("commit");
  await slow.end();
  await follower.step();
  expect(came()).toEqual(["gone:slow"]);
  await follower.step();
  expect(came()).toEqual([]);
});

it("tries again, ever more slowly, until the edge is back, and writes down how long it has failed", async () => {
  const follower = new Follower(edge);
  await follower.step();
  came();
  await change(["missed"], true);
  sink.answer(500);
  const waits = [await follower.step(), await follower.step(), await follower.step()];
  expect(waits).toEqual([500, 1_000, 2_000]);
  const port = Number(new URL(sink.url).port);
  await sink.close();
  expect(await follower.step()).toBe(4_000);
  expect(await follower.step()).toBe(5_000);
  const row = () => db().edgeCursor.findUniqueOrThrow({ where: { edge: edge.name } });
  expect(await row()).toMatchObject({ failures: 5, error: "ECONNREFUSED" });
  sink = await startSink(port);
  await change(["later"]);
  // The worker has died meanwhile; the next one knows nothing but what is written.
  expect(await new Follower(edge).step()).toBeNull();
  expect(came()).toEqual(["gone:missed", "soft:later"]);
  expect(await row()).toMatchObject({ failures: 0, failingSince: null, error: "" });
});

it("empties an edge that was left alone for longer than changes are kept", async () => {
  const follower = new Follower(edge);
  await follower.step();
  came();
  await db()
    .$executeRaw`update edge_cursors set moved_at = now() - interval '1 day' where edge = ${edge.name}`;
  await change(["old"]);
  await follower.step();
  expect(came()).toEqual(["gone:everything"]);
});

it("heralds what is heard together at once, and twice more for answers under way", async () => {
  const tell = heraldOf(edge);
  tell({ keys: ["a", "b"], gone: false });
  tell({ keys: ["b", "c"], gone: true });
  await pause(150);
  expect(came()).toEqual(["gone:b c", "soft:a"]);
  await pause(1_400);
  expect(came()).toEqual(["gone:b c", "soft:a", "gone:b c", "soft:a"]);
  sink.answer(500);
  tell({ keys: ["d"], gone: false });
  await pause(100);
  sink.answer(200);
  await pause(350);
  expect(came()).toEqual(["soft:d"]);
});
