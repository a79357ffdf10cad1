import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { db, type Tx, transaction } from "@/lib/core/db";
import { killItems, putItems, withdrawItem } from "@/lib/news/commands";
import { sampleInput } from "@/lib/news/sample-input";
import type { NewsInput } from "@/lib/news/schema";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { makeItem, makeReaders, takeJobs } from "../testing/alerts";
import { tellOfArrivals } from "./arrived";
import { tellReaders } from "./tell";

await testDatabase();

// Noon in Chicago.
const now = new Date("2026-12-01T18:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let title = "";
beforeEach(async () => {
  await db().newsArrival.deleteMany();
  for (const task of ["letter-batch", "letters-alert"]) await takeJobs(task);
  title = (await makePublication()).id;
});

/** Looks for what has arrived, and tells all who want it. */
async function lookOut(at = now) {
  await tellOfArrivals(() => at);
  for (const { payload } of await takeJobs("letters-tell"))
    await tellReaders(payload.editionId ?? "", () => at);
}
const told = (subscriberId: string) =>
  db().letterRecipient.findMany({ where: { subscriberId }, orderBy: { id: "asc" } });
const numbersTold = async (ids: string[]) => {
  const rows = await db().letterRecipient.groupBy({
    by: ["subscriberId"],
    where: { subscriberId: { in: ids } },
    _count: true,
  });
  return ids.map((id) => rows.find(({ subscriberId }) => subscriberId === id)?._count ?? 0);
};
const runOf = (itemId: string) => db().alertRun.findFirst({ where: { itemId } });

describe("an alert", () => {
  it("goes to who asked for the organisation, section or search, with the reason, and to nobody else", async () => {
    const wants = [
      { newsrooms: ["mill"], alertNewsrooms: ["mill"], alertSections: ["local"] },
      { alertSections: ["business", "local"], alertSearches: ["bridge"] },
      { alertSearches: ["council", '"bridge is open" -sport'] },
      { alertSearches: ["ope*"] },
      { alertSearches: ["bridge sport"] },
      { alertSections: ["business"], newsrooms: ["mill"], alertBreaking: true },
      { alertSections: ["local"], breakingPerDay: 0 },
      { alertSections: ["local"], state: "unsubscribed" as const },
    ];
    const ids = await makeReaders(title, wants, now);
    const other = await makeReaders((await makePublication()).id, wants, now);
    await db().newsWord.create({ data: { word: "opens", stem: "open", items: 1 } });
    const item = await makeItem(title, now, { newsroom: "mill" });
    await lookOut();
    const reasons = await Promise.all(ids.map(async (id) => (await told(id)).map(({ why }) => why)));
    expect(reasons).toEqual([
      [{ kind: "newsroom", name: "mill" }],
      [{ kind: "section", name: "local" }],
      [{ kind: "search", name: '"bridge is open" -sport' }],
      [{ kind: "search", name: "ope*" }],
      [],
      [],
      [],
      [],
    ]);
    expect(await numbersTold(other)).toEqual(other.map(() => 0));
    const edition = await db().edition.findFirstOrThrow({
      where: { publicationId: title },
      include: { items: true, batches: true },
    });
    expect(edition).toMatchObject({ kind: "alert", key: `alert:${item}`, seq: 0, day: "2026-12-01" });
    expect(edition.items).toMatchObject([
      { itemId: item, lead: true, newsroom: "mill", sections: ["local"] },
    ]);
    expect(edition.batches).toMatchObject([{ number: 1, size: 4, state: "preparing" }]);
    expect(await takeJobs("letter-batch")).toMatchObject([{ payload: { id: edition.batches[0]?.id } }]);
  });

  it("is told once ever: by two that look at once, not again for a correction, a copy or a breath out of sight", async () => {
    const ids = await makeReaders(title, [{ alertSections: ["local"], breakingPerDay: 5 }], now);
    const storyId = "01980000-0000-7000-8000-000000000001";
    const first = await makeItem(title, now, { originKey: "told once", storyId });
    await Promise.all([tellOfArrivals(() => now), tellOfArrivals(() => now)]);
    await lookOut();
    const again = { originKey: "told once", storyId, headline: "Bridge opens after all" };
    expect(await makeItem(title, later(1), again)).toBe(first);
    await transaction((tx) => withdrawItem(tx, first, later(2)));
    await makeItem(title, later(3), again);
    await lookOut(later(3));
    await makeItem(title, later(4), { storyId, headline: "The same from another agency" });
    await lookOut(later(5));
    expect(await numbersTold(ids)).toEqual([1]);
    await makeItem(title, later(6));
    await lookOut(later(6));
    expect(await numbersTold(ids)).toEqual([2]);
  });

  it("is looked for by one job of all that arrives, in the transaction of the first, and of nothing else", async () => {
    const placements = [{ publicationId: title, sections: ["local"] }];
    const arrive = (tx: Tx, originKey: string, change: Partial<NewsInput> = {}) =>
      putItems(tx, [sampleInput({ originKey, publishedAt: now, placements, ...change })], now);
    const undone = transaction(async (tx) => {
      await arrive(tx, "undone");
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    await transaction(async (tx) => {
      await arrive(tx, "nowhere to be seen", { placements: [] });
      await arrive(tx, "of last week", { publishedAt: later(-10_080) });
    });
    expect(await takeJobs("letters-alert")).toHaveLength(0);
    await transaction(async (tx) => {
      for (const each of ["first", "second", "third"]) await arrive(tx, each);
    });
    expect(await takeJobs("letters-alert")).toHaveLength(1);
    await transaction((tx) => arrive(tx, "second", { headline: "The second, corrected" }));
    expect(await takeJobs("letters-alert")).toHaveLength(0);
  });

  it("misses nothing that commits late, is dated back a little, or was out of sight when it was looked for", async () => {
    const ids = await makeReaders(title, [{ alertSections: ["local"], breakingPerDay: 5 }], now);
    const input = (originKey: string, minutes: number) =>
      sampleInput({
        originKey,
        publishedAt: later(minutes),
        placements: [{ publicationId: title, sections: ["local"] }],
      });
    await transaction(async (tx) => {
      await putItems(tx, [input("late commit", 0)], now);
      await makeItem(title, later(5), { publishedAt: later(-60) });
      await lookOut(later(5));
      expect(await numbersTold(ids)).toEqual([1]);
    });
    await lookOut(later(6));
    expect(await numbersTold(ids)).toEqual([2]);
    const gone = await makeItem(title, later(7), { originKey: "back soon" });
    await transaction((tx) => withdrawItem(tx, gone, later(7)));
    await lookOut(later(7));
    await makeItem(title, later(8), { originKey: "back soon", publishedAt: later(7) });
    await lookOut(later(8));
    expect(await numbersTold(ids)).toEqual([3]);
  });

  it("tells nobody late: of an import of old items, after a worker's long absence, or in the reader's night", async () => {
    const [reader = "", sleeper = ""] = await makeReaders(
      title,
      [
        { alertSections: ["local"], breakingPerDay: 5 },
        { alertSections: ["local"], timeZone: "Asia/Kolkata" },
      ],
      now,
    );
    await makeItem(title, now, { publishedAt: later(-121) });
    expect(await db().newsArrival.count()).toBe(0);
    await makeItem(title, now);
    await lookOut(later(121));
    expect(await db().newsArrival.count()).toBe(0);
    expect(await db().edition.count({ where: { publicationId: title } })).toBe(0);
    const item = await makeItem(title, later(121));
    await tellOfArrivals(() => later(122));
    const [job] = await takeJobs("letters-tell");
    await tellReaders(job?.payload.editionId ?? "", () => later(243));
    expect(await runOf(item)).toMatchObject({ state: "ended", reason: "late" });
    await makeItem(title, later(244));
    await lookOut(later(244));
    expect(await numbersTold([reader, sleeper])).toEqual([1, 0]);
  });

  it("of an item that was killed, or in a paused title, goes to nobody, nor does one nobody asked for", async () => {
    await makeReaders(title, [{ alertSections: ["local"] }], now);
    const item = await makeItem(title, now);
    await tellOfArrivals(() => now);
    await transaction((tx) => killItems(tx, [item], "Wrong.", now));
    await lookOut();
    expect(await runOf(item)).toMatchObject({ state: "ended", reason: "killed", recipients: 0 });
    await makeItem(title, now, { sections: ["business"], headline: "Nobody asked" });
    await db().newsletterTitle.create({ data: { publicationId: title, pausedAt: now } });
    await makeItem(title, now);
    await lookOut();
    expect(await db().edition.count({ where: { publicationId: title } })).toBe(1);
    expect(await db().newsArrival.count()).toBe(0);
  });

  it("goes on where it was broken off, in batches of five hundred, to everybody once", async () => {
    const ids = await makeReaders(title, Array(1_010).fill({ alertSections: ["local"] }), now);
    const item = await makeItem(title, now);
    await tellOfArrivals(() => now);
    const [job] = await takeJobs("letters-tell");
    let steps = 0;
    const dying = () => {
      if (++steps === 3) throw new Error("killed");
      return now;
    };
    await expect(tellReaders(job?.payload.editionId ?? "", dying)).rejects.toThrow("killed");
    expect(await runOf(item)).toMatchObject({ state: "freezing", batches: 1, recipients: 500 });
    await Promise.all([1, 2].map(() => tellReaders(job?.payload.editionId ?? "", () => now)));
    expect(await runOf(item)).toMatchObject({ state: "frozen", batches: 3, recipients: 1_010 });
    expect(new Set(await numbersTold(ids))).toEqual(new Set([1]));
    expect(await takeJobs("letter-batch")).toHaveLength(3);
  });
});

it("nobody gets more a day by their own calendar than they want, whatever goes at once", async () => {
  const zones = ["America/Chicago", "America/Halifax", "America/Los_Angeles", "Europe/London"];
  const wish = fc.record({
    breakingPerDay: fc.integer({ min: 1, max: 4 }),
    timeZone: fc.constantFrom(...zones),
  });
  // Minutes between noon of one day and half past eight on the next, Chicago time.
  const times = fc.array(fc.integer({ min: 0, max: 1_230 }), { minLength: 3, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 6 }), times, async (wishes, at) => {
      const { id: publicationId } = await makePublication();
      const ids = await makeReaders(
        publicationId,
        wishes.map((each) => ({ ...each, alertSections: ["local"] })),
        now,
      );
      // Three things happen at each of the times, and are told by whoever comes first.
      for (const minutes of at.sort((a, b) => a - b)) {
        for (let n = 0; n < 3; n++) await makeItem(publicationId, later(minutes));
        await tellOfArrivals(() => later(minutes));
        const jobs = await takeJobs("letters-tell");
        await Promise.all(
          jobs.map(({ payload }) => tellReaders(payload.editionId ?? "", () => later(minutes))),
        );
      }
      for (const [n, { breakingPerDay, timeZone }] of wishes.entries()) {
        const dayOf = (instant: Date) => instant.toLocaleDateString("en-CA", { timeZone });
        const hourOf = (instant: Date) =>
          Number(instant.toLocaleString("en", { timeZone, hour: "numeric", hourCycle: "h23" }));
        const awake = at.map(later).filter((instant) => hourOf(instant) >= 7 && hourOf(instant) < 22);
        const got = (await told(ids[n] ?? "")).map(({ frozenAt }) => dayOf(frozenAt));
        for (const day of new Set(awake.map(dayOf))) {
          const happened = 3 * awake.filter((instant) => dayOf(instant) === day).length;
          expect(got.filter((each) => each === day)).toHaveLength(Math.min(happened, breakingPerDay));
        }
      }
    }),
    { numRuns: 4 },
  );
});
