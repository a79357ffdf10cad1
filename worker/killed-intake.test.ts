import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, expect, it } from "vitest";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { withDatabase } from "@/prisma/testing/database-url";
import { addWorld, agencies, copyDatabase, killPoints, stateOf, takeIn } from "./testing/killed-intake";

const WORLD = { feeds: 40, items: 25 };
const ITEMS = WORLD.feeds * WORLD.items;
const PATIENCE_MS = 400_000;

const disturbed = await testDatabase();
const copy = `t_${randomBytes(8).toString("hex")}`;
const end = await agencies(WORLD);
afterAll(async () => {
  end();
  const client = new pg.Client({ connectionString: withDatabase(disturbed, "postgres") });
  await client.connect();
  await client.query(`drop database if exists ${copy} with (force)`);
  await client.end();
});

it("ends the same when its workers are killed on the way, as when nobody disturbs it", async () => {
  await makePublication({ slug: "courier" });
  await addWorld(WORLD, { publication: "courier", section: "local" });
  const calm = await copyDatabase(disturbed, copy);
  const points = killPoints(3, ITEMS);
  // Side by side: most of either is waiting for a worker to start or to be known for dead.
  const [kills] = await Promise.all([
    takeIn(disturbed, [...points], PATIENCE_MS),
    takeIn(calm, [], PATIENCE_MS),
  ]);
  expect([kills > 0, points]).toEqual([true, points]);
  const [after, undisturbed] = [await stateOf(disturbed), await stateOf(calm)];
  expect([after.items.length, after.polls, after.failed]).toEqual([ITEMS, WORLD.feeds, 0]);
  expect(after).toEqual(undisturbed);
}, 900_000);
