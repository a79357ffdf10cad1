import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { db, transaction } from "@/lib/core/db";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { killItems, putItems, withdrawItem } from "../commands";
import { publicAt } from "../queries";
import { sampleInput } from "../sample-input";
import type { NewsInput } from "../schema";
import { countWords } from "./count-words";
import { searchesFinding } from "./finding";
import { findsOf } from "./finds";
import { indexMissing, NEWEST } from "./missing";
import { searchNews } from "./search";
import { spellingFor } from "./suggestions";

await testDatabase();
const NOW = new Date("2026-11-22T15:00:00Z");
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
let publicationId = "";
let other = "";
const ids = new Map<string, string>();

const input = (key: string, headline: string, changes: Partial<NewsInput> = {}): NewsInput =>
  sampleInput({
    originKey: key,
    headline,
    summary: "",
    body: "<p>Nothing else.</p>",
    publishedAt: ago(1),
    placements: [{ publicationId, sections: ["local"] }],
    ...changes,
  });

const put = (inputs: NewsInput[]) =>
  transaction(async (tx) => {
    for (const { id, originKey } of await putItems(tx, inputs, NOW)) ids.set(originKey, id);
  });
type Options = Parameters<typeof searchNews>[3];
async function found(text: string, options: Options = {}): Promise<string[]> {
  const keys = new Map([...ids].map(([key, id]) => [id, key]));
  const { items, overdue } = await searchNews(publicationId, text, NOW, options);
  expect(overdue).toBe(false);
  return items.map((item) => keys.get(item.id) ?? "");
}

beforeAll(async () => {
  publicationId = (await makePublication()).id;
  other = (await makePublication()).id;
  await put([
    input("bridge", "Old bridge reopens in Zürich"),
    input("council", "Council meets", {
      body: "<p>Members spoke about the <b>old</b> wooden bridge of Café&nbsp;Ørsted.</p>",
    }),
    input("year", "A bridge from last year", {
      publishedAt: ago(400),
      placements: [{ publicationId, sections: ["sports"] }],
    }),
    input("mill", "Mill bakes bread", {
      origin: "release",
      newsroom: "mill",
      kind: "business",
      publishedAt: ago(40),
    }),
    input("tokyo", "東京で新しい橋の会議", { language: "ja" }),
    input("else", "The bridge of another title", { placements: [{ publicationId: other, sections: [] }] }),
    input("soon", "A bridge tomorrow", { publishedAt: ago(-1) }),
  ]);
});

it("finds words, phrases, beginnings, alternatives and what is without a word, blind to accents", async () => {
  expect(await found("zurich bridges")).toEqual(["bridge"]);
  expect(await found("cafe orsted")).toEqual(["council"]);
  expect(await found('"old bridge"')).toEqual(["bridge"]);
  expect(await found('"wooden bridge of café"')).toEqual(["council"]);
  expect(await found("bridge -council")).toEqual(["bridge", "year"]);
  expect(await found("-bridge")).toEqual(expect.arrayContaining(["mill", "tokyo"]));
  expect((await found("bread or zurich")).sort()).toEqual(["bridge", "mill"]);
  expect(await found("counc*")).toEqual(["council"]);
  expect(await found("bak* bread*")).toEqual(["mill"]);
  expect(await found("橋の会議")).toEqual(["tokyo"]);
  for (const nothing of ["", "the of", '"', "-", "or", "*"]) expect(await found(nothing)).toEqual([]);
});

it("puts headlines and fresh news first, and the newest first when asked to", async () => {
  expect(await found("bridge")).toEqual(["bridge", "council", "year"]);
  await put([input("late", "Of other things", { body: "<p>The bridge.</p>", publishedAt: ago(0.1) })]);
  expect((await found("bridge"))[0]).toBe("bridge");
  expect((await found("bridge", { sort: "newest" }))[0]).toBe("late");
});

it("keeps to its filters", async () => {
  const by = (filter: NonNullable<Options>["filter"]) => found("bridge or bread", { filter: filter ?? {} });
  expect(await by({ section: "sports" })).toEqual(["year"]);
  expect(await by({ origin: "release" })).toEqual(["mill"]);
  expect(await by({ org: "mill", section: "local" })).toEqual(["mill"]);
  expect(await by({ org: "mill", origin: "wire" })).toEqual([]);
  expect(await by({ from: ago(41), to: ago(39) })).toEqual(["mill"]);
  expect(await by({ from: ago(39), to: ago(41) })).toEqual([]);
  expect(await by({ to: ago(41) })).toEqual(["year"]);
});

it("marks what was asked for, and only that", async () => {
  const { items } = await searchNews(publicationId, '"wooden bridge" cafe -zurich', NOW);
  const [item] = items;
  expect(item?.excerpt.filter((piece) => piece.found).map((piece) => piece.text)).toEqual([
    "wooden",
    "bridge",
    "Café",
  ]);
  expect(item?.excerpt.map((piece) => piece.text).join("")).toBe(
    "Members spoke about the old wooden bridge of Café Ørsted.",
  );
});

it("follows what is corrected, withdrawn and killed in the same breath", async () => {
  await put([input("mill", "Mill grinds flour", { origin: "release", newsroom: "mill", kind: "business" })]);
  expect(await found("bread")).toEqual([]);
  expect(await found("flour")).toEqual(["mill"]);
  await put([input("short", "A fleeting walrus"), input("wrong", "A libellous walrus")]);
  expect((await found("walrus")).sort()).toEqual(["short", "wrong"]);
  await transaction((tx) => withdrawItem(tx, ids.get("short") ?? "", NOW));
  await transaction((tx) => killItems(tx, [ids.get("wrong") ?? ""], "Libel.", NOW));
  expect(await found("walrus")).toEqual([]);
  expect(await found("soon or tomorrow")).toEqual([]);
});

it("pages without showing anything twice while items arrive", async () => {
  const fleet = Array.from({ length: 45 }, (_, n) =>
    input(`ferry-${n}`, `Ferry number ${n} leaves`, { publishedAt: ago(2 + n / 50) }),
  );
  await put(fleet);
  const first = await found("ferry");
  await put([input("ferry-new", "Ferry ferry ferry", { publishedAt: new Date(NOW.getTime() + 1) })]);
  const pages = [first, await found("ferry", { page: 2 }), await found("ferry", { page: 3 })];
  expect(new Set(pages.flat()).size).toBe(45);
  expect(pages.map((page) => page.length)).toEqual([20, 20, 5]);
  expect(await found("ferry", { page: 4 })).toEqual([]);
});

it("indexes what other hands stored, and what they changed", async () => {
  await db().newsSearch.deleteMany();
  expect(await found("bridge")).toEqual([]);
  await db().newsItem.update({ where: { id: ids.get("year") ?? "" }, data: { version: 7 } });
  let below: string | null = NEWEST;
  while (below) below = await indexMissing(below, 10);
  expect((await found("bridge")).sort()).toEqual(["bridge", "council", "late", "year"]);
  expect(await found("walrus")).toEqual([]);
  await db().newsItem.update({
    where: { id: ids.get("year") ?? "" },
    data: { version: 8, headline: "A tunnel from last year" },
  });
  await indexMissing(NEWEST);
  expect(await found("tunnel")).toEqual(["year"]);
});

it("knows other spellings of words no headline has", async () => {
  expect(await countWords()).toBeGreaterThan(20);
  expect(await countWords()).toBeGreaterThan(20);
  expect(await spellingFor("brigde of züroch")).toBe("bridge of zurich");
  expect(await spellingFor("bridge")).toBeNull();
  expect(await spellingFor("xqzzjw")).toBeNull();
  expect(await spellingFor('"')).toBeNull();
});

it("takes any text whatever", async () => {
  const odd = fc.constantFrom(
    ..."\"'-*|&!<>():\\\u0000\ud800😀%_\uE000ß東 ",
    " or ",
    '"',
    "brid*",
    "a",
    "bridge",
    "½",
    "ﷺ",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(odd, { maxLength: 30 }).map((each) => each.join("")),
  );
  const placed = await db().placement.findMany({
    where: { publicationId, channel: "front", item: publicAt(NOW) },
    select: { itemId: true },
  });
  const standing = placed.map(({ itemId }) => itemId);
  await fc.assert(
    fc.asyncProperty(text, async (each) => {
      const { overdue, items } = await searchNews(publicationId, each, NOW);
      expect(overdue).toBe(false);
      expect(items.length).toBeLessThanOrEqual(20);
      // Asked the other way round, of each item whether the search finds it, the answer is the same.
      const finding = await transaction((tx) => searchesFinding(tx, standing, [each, "no such word"]));
      if (items.length < 20) expect([...finding.keys()].sort()).toEqual(items.map(({ id }) => id).sort());
      else for (const { id } of items) expect(finding.get(id)).toEqual([each]);
      await spellingFor(each);
    }),
    { numRuns: 80 },
  );
});

it("gives up when its time is over, and says so", async () => {
  const scope = { publicationId, channels: ["front"], from: null, to: NOW, sort: "best" as const };
  const question = { asked: ["'bridg'"], weighed: "", wide: false };
  const ask = () => findsOf(scope, question, { limit: 20, offset: 0 }, 100);
  await transaction(async (tx) => {
    await tx.$executeRaw`lock table news_search in access exclusive mode`;
    expect(await ask()).toBeNull();
  });
  expect((await ask())?.ids.length).toBeGreaterThan(0);
});
