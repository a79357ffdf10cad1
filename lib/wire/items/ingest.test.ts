import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { parseFeed } from "../reading/parse";
import type { NeutralItem, ParsedFeed } from "../schema";
import { addSource } from "../sources/commands";
import { lockSource } from "../sources/lock";
import { wireSourceInput } from "../sources/schema";
import { storeItems } from "./ingest";

await testDatabase();
await makePublication({ slug: "courier" });

const now = new Date("2026-11-22T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

type Entry = Partial<Record<"id" | "url" | "title" | "content_text" | "summary" | "date_published", string>>;
const feed = (...items: Entry[]) =>
  parseFeed(
    new TextEncoder().encode(
      JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "Agency", items }),
    ),
  );
const story = (id: string, more: Entry = {}): Entry => ({
  id,
  title: `Story ${id.slice(0, 9)}`,
  content_text: "Text.",
  ...more,
});
/** The feed with one item changed, past what the parser would let through. */
const bent = (parsed: ParsedFeed, n: number, change: Partial<NeutralItem>): ParsedFeed => ({
  ...parsed,
  items: parsed.items.map((item, i) => (i === n ? { ...item, ...change } : item)),
});

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
const store = (id: string, parsed: ParsedFeed, at: Date) =>
  transaction(async (tx) => storeItems(tx, (await lockSource(tx, id))!, parsed, at));
const published = async (id: string) => {
  const rows = await db().wireItem.findMany({ where: { sourceId: id }, select: { id: true } });
  return db().newsItem.findMany({
    where: { originKey: { in: rows.map((row) => row.id) } },
    orderBy: { headline: "asc" },
  });
};

it("stores names no index could hold, once each", async () => {
  const id = await source();
  // Nothing in it repeats, so that no compression makes it fit.
  const long = Array.from({ length: 80 }, (_, n) => createHash("sha256").update(`${n}`).digest("hex")).join(
    "",
  );
  const parsed = feed(story(long), story(`${long}x`), story("c"));
  expect(await store(id, parsed, now)).toMatchObject({ created: 3, rejected: [] });
  expect(await store(id, parsed, later(1))).toMatchObject({ created: 0, updated: 0 });
});

it("stores what would be cut in the middle of a character", async () => {
  const id = await source();
  const faces = "😀".repeat(700);
  const parsed = feed(
    story("a", { title: `x${faces}`, content_text: `x${faces}`, summary: `x${faces}` }),
    story("b", { title: faces, content_text: faces }),
    { id: "c", content_text: `x${faces}` },
    { id: "d", content_text: faces },
  );
  expect(await store(id, parsed, now)).toMatchObject({ created: 4, rejected: [] });
  for (const item of await published(id))
    expect([item.headline, item.summary].every((text) => text.length > 40 && !text.includes("\ufffd"))).toBe(
      true,
    );
});

it("drops NUL and broken characters on the way into the store", async () => {
  const id = await source();
  const parsed = bent(feed(story("a"), story("b")), 0, { title: "A\0B\ud800", place: "\udc00" });
  expect(await store(id, parsed, now)).toMatchObject({ created: 2, rejected: [] });
  expect((await published(id)).map((item) => item.headline)).toEqual(["AB\ufffd", "Story b"]);
});

it("names the one item it cannot store, and stores the others", async () => {
  const id = await source();
  const stories = Array.from({ length: 9 }, (_, n) => story(`s${n}`));
  const parsed = bent(bent(feed(...stories), 4, { version: 2 ** 40 }), 7, { published: "no date" });
  const { created, rejected } = await store(id, parsed, now);
  expect(created).toBe(7);
  expect(rejected).toEqual([
    { index: 4, guid: "s4", error: expect.stringContaining("out of range") },
    { index: 7, guid: "s7", error: expect.stringContaining("Invalid time value") },
  ]);
  expect(await published(id)).toHaveLength(7);
});

it("keeps a revised item where it stood: when it was first seen, if it has no date or one ahead", async () => {
  const id = await source();
  const dated = (content_text: string) =>
    feed(
      story("a", { content_text }),
      story("b", { content_text, date_published: later(60).toISOString() }),
      story("c", { content_text, date_published: later(-60).toISOString() }),
    );
  const times = async () => (await published(id)).map((item) => item.publishedAt);
  await store(id, dated("Text."), now);
  expect(await times()).toEqual([now, now, later(-60)]);
  await store(id, dated("Other text."), later(30));
  expect(await times()).toEqual([now, now, later(-60)]);
  await store(id, dated("Text after its date."), later(90));
  expect(await times()).toEqual([now, now, later(-60)]);
});

it("takes no item for revised because an earlier release made its hash otherwise, and still sees a revision", async () => {
  const id = await source();
  const dated = { date_published: "2026-11-22T08:00:00Z" };
  await store(id, feed(story("a", dated), story("b", dated), story("c")), now);
  await db().wireItem.updateMany({ where: { sourceId: id }, data: { contentHash: "of another making" } });
  const again = feed(story("a", dated), story("b", { ...dated, title: "Corrected" }), story("c"));
  expect(await store(id, again, later(1))).toMatchObject({ created: 0, updated: 1 });
  expect((await published(id)).map(({ headline, version }) => [headline, version])).toEqual([
    ["Corrected", 2],
    ["Story a", 1],
    ["Story c", 1],
  ]);
});

it("lets what an earlier release stored be revised: numbers it gave by itself, and dates far ahead, are undone", async () => {
  const id = await source();
  await store(id, feed(story("a"), story("b", { date_published: "2026-11-22T08:00:00Z" })), now);
  const where = { sourceId: id };
  await db().wireItem.updateMany({ where: { ...where, guid: "a" }, data: { version: 3 } });
  await db().wireItem.updateMany({
    where: { ...where, guid: "b" },
    data: { version: 1, versionAt: new Date("2036-11-22T08:00:00Z") },
  });
  const migration = "prisma/migrations/20261201090000_wire_versions/migration.sql";
  await db().$executeRawUnsafe(await readFile(migration, "utf8"));
  const corrected = feed(
    story("a", { title: "A corrected" }),
    story("b", { title: "B corrected", date_published: "2026-11-22T08:00:00Z" }),
  );
  expect(await store(id, corrected, later(1))).toMatchObject({ created: 0, updated: 2 });
});

it("knows the public item of what appears at once, and none of what does not", async () => {
  const id = await source();
  const parsed = feed(story("a"), story("b"), story("c"));
  const embargo = { embargoedUntil: later(60).toISOString() };
  await store(id, bent(bent(parsed, 1, embargo), 2, { status: "withheld" }), now);
  const rows = await db().wireItem.findMany({ where: { sourceId: id }, orderBy: { guid: "asc" } });
  const items = await published(id);
  expect(rows.map((row) => [row.guid, row.newsItemId])).toEqual([
    ["a", items[0]?.id],
    ["b", null],
    ["c", null],
  ]);
  expect(items).toHaveLength(1);
});
