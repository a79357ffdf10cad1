import { expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { makeActor, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { publish } from "../testing/news";
import { keepFigures } from "./keep";
import { handedOverTime, joinedAndLeft, sumsByDay } from "./over-time";
import { editionList, editionsOfDay, editionView } from "./queries";
import { handedReading } from "./readings";
import { stepFor, stepWords } from "./steps";
import { ended, underWay } from "./sums";

await testDatabase();

const now = new Date("2026-12-01T12:00:00Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const title = await makePublication();
const [editor, reader] = [await makeActor({ staff: "editor" }), await makeActor()];
const [bridge] = (await publish(title.id, at(-600), "Bridge opens")) as [string];

let people = 0;
type Row = { state: string; reason?: string; handedAt?: Date; bouncedAt?: Date; attempts?: number };

/** An edition whose letters are where they are told to be. */
async function edition(hours: number, rows: Row[]): Promise<string> {
  const dueAt = at(-60 * hours);
  const { id } = await db().edition.create({
    data: {
      ...{ publicationId: title.id, kind: "daily", key: `daily:${dueAt.toISOString()}`, seq: 1 },
      ...{ day: dueAt.toISOString().slice(0, 10), dueAt, frozenAt: dueAt },
      items: {
        create: {
          position: 0,
          itemId: bridge,
          firstSeq: 1,
          origin: "wire",
          publishedAt: at(-600),
          lead: true,
        },
      },
    },
  });
  for (const row of rows) {
    const { id: subscriberId } = await db().subscriber.create({
      data: {
        ...{ publicationId: title.id, address: `${++people}@mill.test`, state: "active", days: [1], hour: 6 },
        ...{ timeZone: "UTC", createdAt: dueAt, stateAt: dueAt },
        consents: { create: { act: row.bouncedAt ? "withdrawn" : "given", means: "link", at: dueAt } },
      },
    });
    await db().letterRecipient.create({
      data: { editionId: id, subscriberId, kind: "daily", seq: 1, frozenAt: dueAt, ...row } as never,
    });
  }
  return id;
}

const over = await edition(30, [
  { state: "accepted", handedAt: at(-1799) },
  { state: "accepted", handedAt: at(-1795), bouncedAt: at(-1700) },
  { state: "refused", reason: "550 5.1.1", handedAt: at(-1798) },
  { state: "excluded", reason: "nothing_new" },
  { state: "excluded", reason: "suppressed" },
]);
const going = await edition(2, [
  { state: "waiting", attempts: 1 },
  { state: "handing" },
  { state: "uncertain", handedAt: at(-118) },
]);

it("counts every letter of an edition once, for who sits at the desk", async () => {
  await expect(editionList(reader, title.id)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(editionView(reader, over)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(editionView(editor, "x")).rejects.toMatchObject({ kind: "not_found" });
  const first = await editionList(editor, title.id, { limit: 1 });
  expect(first.items).toMatchObject([{ id: going, subject: "Bridge opens" }]);
  const rest = await editionList(editor, title.id, { limit: 1, cursor: first.nextCursor ?? "" });
  expect(rest).toMatchObject({ items: [{ id: over }], nextCursor: null });
  for (const { sums } of [...first.items, ...rest.items])
    expect(ended(sums) + underWay(sums)).toBe(sums.frozen);
  expect(rest.items[0]?.sums).toEqual({
    ...{ frozen: 5, waiting: 0, deferred: 0, handing: 0, accepted: 2, refused: 1, uncertain: 0 },
    excluded: { nothing_new: 1, suppressed: 1 },
    ...{ bounced: 1, complained: 0, unsubscribed: 0 },
  });
  expect(first.items[0]?.sums).toMatchObject({ waiting: 1, deferred: 1, handing: 1, uncertain: 1 });
  expect((await editionsOfDay(editor, title.id, "2026-12-01")).map(({ id }) => id)).toEqual([going]);
});

it("keeps the sums of what is over; they stay when the recipients are gone, and follow what comes back", async () => {
  expect(await keepFigures(now)).toBe(1);
  await db().letterRecipient.updateMany({
    where: { editionId: over, state: "accepted", bouncedAt: null },
    data: { complainedAt: now },
  });
  expect((await editionView(editor, over)).sums.complained).toBe(1);
  expect((await editionList(editor, title.id)).items[1]?.sums.complained).toBe(0);
  expect(await keepFigures(now)).toBe(1);
  await db().letterRecipient.deleteMany({ where: { editionId: over } });
  expect(await keepFigures(now)).toBe(0);
  const kept = { frozen: 5, accepted: 2, complained: 1 };
  expect((await editionView(editor, over)).sums).toMatchObject(kept);
  expect(await sumsByDay(editor, title.id, 42, now)).toMatchObject([
    { day: "2026-11-30", sums: kept },
    { day: "2026-12-01", sums: { frozen: 3 } },
  ]);
});

it("draws when letters were handed over, and who came and left", async () => {
  const { steps, stepMs } = await handedOverTime(editor, going);
  expect([stepMs, steps]).toEqual([1000, [{ from: at(-118), accepted: 0, refused: 0, uncertain: 1 }]]);
  expect(handedReading(steps, stepMs)).toBe("At most 0 letters were accepted in a second.");
  expect([stepFor(0), stepFor(39_999), stepFor(3_600_000), stepFor(86_400_000 * 80)]).toEqual([
    1_000, 1_000, 300_000, 172_800_000,
  ]);
  expect([1_000, 15_000, 3_600_000, 21_600_000].map(stepWords)).toEqual([
    "second",
    "15 seconds",
    "hour",
    "6 hours",
  ]);
  const weeks = await joinedAndLeft(editor, title.id, 2, now);
  expect(weeks.map(({ joined, left }) => [joined, left])).toEqual([
    [0, 0],
    [7, 1],
  ]);
});
