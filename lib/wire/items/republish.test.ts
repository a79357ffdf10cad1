import { describe, expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { killItems } from "@/lib/news/commands";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { parseFeed } from "../reading/parse";
import { addSource, updateSource } from "../sources/commands";
import { lockSource } from "../sources/lock";
import { type WireSourceInput, wireSourceInput } from "../sources/schema";
import { republishSource } from "./commands";
import { storeItems } from "./ingest";

await testDatabase();
const courier = await makePublication({ slug: "courier" });
const gazette = await makePublication({ slug: "gazette" });

const now = new Date("2026-11-22T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let count = 0;
/** A source with stories in its store: the first to be published an hour from now. */
async function source(change: Record<string, unknown> = {}, stories = 3): Promise<string> {
  const input = wireSourceInput.parse({
    slug: `agency-${++count}`,
    name: `Agency ${count}`,
    url: `https://agency-${count}.example/feed`,
    routes: [{ publication: "courier", section: "local" }],
    ...change,
  });
  const { id } = await addSource(SYSTEM, input, now);
  const items = Array.from({ length: stories }, (_, n) => ({
    uri: `urn:x:${n}`,
    type: "text",
    versioncreated: "2026-11-22T08:00:00Z",
    headline: `Story ${n}`,
    body_text: "More words. ".repeat(100),
    ...(n === 0 ? { embargoed: later(60).toISOString() } : {}),
  }));
  const parsed = parseFeed(new TextEncoder().encode(JSON.stringify(items)));
  await transaction(async (tx) => storeItems(tx, (await lockSource(tx, id))!, parsed, now));
  return id;
}

const jobs = async (key: string) =>
  db().$queryRaw<{ runAt: Date }[]>`select run_at as "runAt" from graphile_worker.jobs where key = ${key}`;

/** Changes a source and does what the worker is asked for. */
async function change(id: string, input: Partial<WireSourceInput>): Promise<void> {
  await updateSource(SYSTEM, id, input, later(5));
  expect(await jobs(`republish:${id}`)).toHaveLength(1);
  await republishSource(id, () => later(5));
}

async function published(id: string) {
  const rows = await db().wireItem.findMany({ where: { sourceId: id, newsItemId: { not: null } } });
  return db().newsItem.findMany({
    where: { id: { in: rows.map((row) => row.newsItemId as string) } },
    orderBy: { headline: "asc" },
  });
}
async function lists(id: string): Promise<string[]> {
  const placements = await db().placement.findMany({
    where: { itemId: { in: (await published(id)).map((item) => item.id) } },
  });
  const name = (publicationId: string) => (publicationId === courier.id ? "courier" : "gazette");
  return [...new Set(placements.map((each) => `${name(each.publicationId)}/${each.channel}`))].filter(
    (each) => each.includes("section/"),
  );
}

describe("a changed source", () => {
  it("shortens what is public when only an excerpt may be shown, and names the agency anew", async () => {
    const id = await source();
    const before = await published(id);
    expect(before.map((item) => item.body.length > 1000)).toEqual([true, true]);
    await change(id, { rights: "excerpt", name: "Renamed", homepage: "https://renamed.example/" });
    const after = await published(id);
    expect(after.map((item) => [item.id, item.slug, item.publishedAt])).toEqual(
      before.map((item) => [item.id, item.slug, item.publishedAt]),
    );
    for (const item of after) {
      expect(item).toMatchObject({ creditName: "Renamed", creditUrl: "https://renamed.example/" });
      expect(item.body.length).toBeLessThan(330);
      expect(item.updatedAt).toEqual(later(5));
    }
  });

  it("moves its items to the lists of its routes, out of all when it has none, and back", async () => {
    const id = await source();
    expect(await lists(id)).toEqual(["courier/section/local"]);
    await change(id, { routes: [{ publication: "gazette", section: "business" }] });
    expect(await lists(id)).toEqual(["gazette/section/business"]);
    expect(await db().placement.count({ where: { publicationId: gazette.id } })).toBeGreaterThan(0);
    await change(id, { routes: [] });
    expect(await lists(id)).toEqual([]);
    await change(id, { routes: [{ publication: "courier", section: "business" }] });
    expect(await lists(id)).toEqual(["courier/section/business"]);
  });

  it("publishes what it held, once it may; never what is under embargo or killed", async () => {
    const id = await source({ autoPublish: false });
    expect(await published(id)).toEqual([]);
    await change(id, { autoPublish: true });
    const [first] = await published(id);
    expect((await published(id)).map((item) => item.headline)).toEqual(["Story 1", "Story 2"]);
    await transaction((tx) => killItems(tx, [first!.id], "Wrong.", later(5)));
    await change(id, { name: "Renamed" });
    const names = await db().newsItem.findMany({
      where: { creditName: "Renamed" },
      select: { headline: true },
    });
    expect(names.map((item) => item.headline)).toContain("Story 2");
    expect(await db().placement.count({ where: { itemId: first!.id } })).toBe(0);
  });

  it("is worked through to the end, batch after batch, and again to the same effect", async () => {
    const id = await source({}, 1102);
    await updateSource(SYSTEM, id, { name: "Renamed" }, later(5));
    for (let run = 0; run < 2; run++) await republishSource(id, () => later(5));
    const items = await published(id);
    expect(items).toHaveLength(1101);
    expect(items.every((item) => item.creditName === "Renamed")).toBe(true);
  });

  it("asks for nothing when nothing readers see has changed", async () => {
    const id = await source();
    await updateSource(SYSTEM, id, { name: `Agency ${count}`, intervalSeconds: 600 }, now);
    await updateSource(SYSTEM, id, { routes: [{ publication: "courier", section: "local" }] }, now);
    expect(await jobs(`republish:${id}`)).toEqual([]);
  });

  it("is polled sooner when its interval shrinks, not when it is failing", async () => {
    const id = await source({ intervalSeconds: 86_400 });
    await db().wireSource.update({
      where: { id },
      data: { lastPolledAt: now, nextPollAt: later(24 * 60) },
    });
    await updateSource(SYSTEM, id, { intervalSeconds: 600 }, later(2));
    expect(await jobs(`poll:${id}`)).toEqual([{ runAt: later(10) }]);
    expect(await db().wireSource.findUnique({ where: { id } })).toMatchObject({ nextPollAt: later(10) });
    await updateSource(SYSTEM, id, { intervalSeconds: 60 }, later(5));
    expect(await jobs(`poll:${id}`)).toEqual([{ runAt: later(5) }]);
    await db().wireSource.update({ where: { id }, data: { failures: 3, nextPollAt: later(500) } });
    await updateSource(SYSTEM, id, { intervalSeconds: 900 }, later(6));
    await updateSource(SYSTEM, id, { intervalSeconds: 300 }, later(6));
    expect(await db().wireSource.findUnique({ where: { id } })).toMatchObject({ nextPollAt: later(500) });
  });
});
