import { afterAll, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { frozenBatches } from "@/lib/newsletter/testing/batches";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { accountOf, appointAll, killAndGoOn, startSink } from "./testing/killed-letters";

const SUBSCRIBERS = 300;
const LEFT = 10;
const KILLS = 6;
/** So many may be under way in each of two batches when a worker dies (lib/newsletter/handing/flow.ts). */
const UNDER_WAY = 2 * 20;

const url = await testDatabase();
const sink = await startSink();
afterAll(() => sink.close());

it("hands every letter over once, though workers are killed on the way; what nobody knows is listed", async () => {
  const title = await makePublication();
  const { editionId } = await frozenBatches(title.id, SUBSCRIBERS, { each: 60 });
  await db().$executeRaw`update subscribers set state = 'unsubscribed' where id in (
    select id from subscribers order by address limit ${LEFT})`;
  await appointAll();
  expect(await killAndGoOn(url, sink, { kills: KILLS, letters: SUBSCRIBERS, patienceMs: 60_000 })).toBe(
    KILLS,
  );
  const account = await accountOf(editionId, sink);
  const { accepted, excluded, uncertain, listed } = account;
  expect(account).toMatchObject({
    ...{ frozen: SUBSCRIBERS, refused: 0, excluded: LEFT },
    ...{ twice: 0, acceptedButNone: 0, excludedButGot: 0, strangers: 0, wrongSizes: 0 },
  });
  expect([accepted + excluded + uncertain, listed]).toEqual([SUBSCRIBERS, uncertain]);
  expect(uncertain).toBeLessThanOrEqual(KILLS * UNDER_WAY);
  expect(uncertain).toBeGreaterThan(0);
}, 120_000);
