import { expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { makeActor, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { storeItems } from "../items/ingest";
import { type NeutralItem, neutralItem } from "../schema";
import { addSource } from "../sources/commands";
import { lockSource } from "../sources/lock";
import { wireSourceInput } from "../sources/schema";
import { wireDetail } from "./detail";
import { wireFilter } from "./filter";
import { countWire, wireNews, wireStream } from "./queries";

await testDatabase();
const courier = await makePublication({ slug: "courier" });
const editor = await makeActor({ staff: "editor" });

const now = new Date("2026-11-22T10:00:00Z");
let count = 0;

async function source(section = "local"): Promise<{ id: string; slug: string }> {
  const slug = `agency-${++count}`;
  const input = wireSourceInput.parse({
    slug,
    name: `Agency ${count}`,
    url: `https://${slug}.example/feed`,
    autoPublish: true,
    routes: [{ publication: "courier", section }],
  });
  return { id: (await addSource(SYSTEM, input, now)).id, slug };
}

const item = (guid: string, more: Partial<NeutralItem> = {}): NeutralItem =>
  neutralItem.parse({
    guid,
    url: "",
    title: `Ferry ${guid} runs`,
    summary: "",
    content: "<p>The ferry runs until eleven.</p>",
    published: "2026-11-22T09:00:00.000Z",
    updated: null,
    authors: [],
    categories: [],
    image: null,
    rights: "",
    usageTerms: "",
    status: "usable",
    version: null,
    embargoedUntil: null,
    language: "en-GB",
    place: "",
    itemType: "text",
    urgency: null,
    ...more,
  });

const head = { title: "", link: "", language: "", ttlSeconds: null, hub: null, self: null };
const store = (id: string, items: NeutralItem[]) =>
  transaction(async (tx) =>
    storeItems(tx, (await lockSource(tx, id))!, { format: "ninjs-3", feed: head, items, rejected: [] }, now),
  );
const stream = async (filter: object, cursor?: string, limit?: number) => {
  const page = await wireStream(editor, { filter: wireFilter.parse(filter), cursor }, now, limit);
  return { ...page, titles: page.items.map((line) => line.title) };
};

it("walks what came, newest first, page by page and without a gap", async () => {
  const { id, slug } = await source();
  const titles = ["1", "2", "3", "4", "5"].map((n) => item(n));
  for (const each of titles) await store(id, [each]);
  const first = await stream({ source: slug }, undefined, 2);
  expect(first.titles).toEqual(["Ferry 5 runs", "Ferry 4 runs"]);
  await store(id, [item("6")]);
  const second = await stream({ source: slug }, first.nextCursor ?? "", 2);
  expect(second.titles).toEqual(["Ferry 3 runs", "Ferry 2 runs"]);
  const last = await stream({ source: slug }, second.nextCursor ?? "", 2);
  expect([last.titles, last.nextCursor]).toEqual([["Ferry 1 runs"], null]);
});

it("finds items by what the agency says of them", async () => {
  const { id, slug } = await source("business");
  await store(id, [
    item("plain"),
    item("german", { title: "Fähre fährt", language: "de", urgency: 2 }),
    item("filed", { title: "Rates rise", topics: ["medtop:20000344"], categories: ["Interest Rates"] }),
    item("late", { title: "Embargoed", embargoedUntil: "2026-11-22T18:00:00.000Z" }),
    item("gone", { title: "Gone", status: "canceled" }),
  ]);
  const found = async (filter: object) => (await stream({ source: slug, ...filter })).titles;
  expect(await found({ language: "en" })).not.toContain("Fähre fährt");
  expect(await found({ language: "de" })).toEqual(["Fähre fährt"]);
  expect(await found({ topic: "interest rates" })).toEqual(["Rates rise"]);
  expect(await found({ topic: "medtop:20000344" })).toEqual(["Rates rise"]);
  expect(await found({ urgency: 3 })).toEqual(["Fähre fährt"]);
  expect(await found({ words: "rat ris" })).toEqual(["Rates rise"]);
  expect(await found({ words: "fahre" })).toEqual(["Fähre fährt"]);
  expect(await found({ words: "!!" })).toEqual([]);
  expect(await found({ view: "waiting" })).toEqual(["Embargoed"]);
  expect(await found({ view: "cancelled" })).toEqual(["Gone"]);
  expect(await found({ view: "public" })).toHaveLength(3);
  expect(await found({ title: "courier", section: "business" })).toHaveLength(5);
  expect(await found({ title: "courier", section: "local" })).toEqual([]);
  expect(await found({ section: "nowhere" })).toEqual([]);
});

it("counts what is worked through and tells what became of a row", async () => {
  const { id, slug } = await source();
  await store(id, [item("kept")]);
  await db().wireItem.updateMany({ where: { sourceId: id }, data: { handling: "held", handlingWhy: "New" } });
  const held = await stream({ source: slug, view: "held" });
  expect(held.items).toMatchObject([
    { state: "held", why: "New", places: [{ section: "local", name: "Local" }] },
  ]);
  expect((await countWire(editor, now)).held).toBe(1);
  await db().wireItem.updateMany({ where: { sourceId: id }, data: { handling: "spiked" } });
  const news = await wireNews(
    editor,
    { filter: wireFilter.parse({ view: "held" }), shown: held.items.map((line) => line.id) },
    now,
  );
  expect([news.page.items, news.elsewhere.map((line) => line.state)]).toEqual([[], ["spiked"]]);
});

it("shows an item whole to editors and to nobody else", async () => {
  const { id, slug } = await source();
  await store(id, [item("whole", { rights: "© Agency", authors: ["A. Writer"] })]);
  const [line] = (await stream({ source: slug })).items;
  const detail = await wireDetail(editor, line?.id ?? "", now);
  expect(detail).toMatchObject({
    content: "<p>The ferry runs until eleven.</p>",
    rights: { stated: "© Agency", shown: "full" },
    facts: { authors: ["A. Writer"] },
    line: { state: "public", places: [{ publicationId: courier.id }] },
  });
  expect(Object.keys(detail.facts)).not.toContain("content");
  expect(detail.publicPath).toMatch(/^\/news\//);
  await expect(wireDetail(editor, "x", now)).rejects.toMatchObject({ kind: "not_found" });
  const author = await makeActor({});
  await expect(wireDetail(author, line?.id ?? "", now)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(stream({}, "x")).rejects.toMatchObject({ kind: "invalid" });
});
