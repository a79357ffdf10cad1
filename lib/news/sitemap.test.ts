import { beforeAll, expect, it } from "vitest";
import { decodeCursor } from "@/lib/core/cursor";
import { db } from "@/lib/core/db";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { recentNews, sitemapEntries, sitemapPages } from "./sitemap";

await testDatabase();
const NOW = new Date("2026-11-22T15:00:00Z");
let publicationId = "";

/** Items of a title, `from` to `to` minutes ago, two of each instant; every third asks search engines to leave it out. */
const putItems = (from: number, to: number) => db().$executeRaw`
  with made as (
    select uuidv7() as id, n, ${NOW}::timestamptz - make_interval(mins => n >> 1) as at
    from generate_series(${2 * from}::int, ${2 * to - 1}::int) n
  ), items as (
    insert into news_items (id, origin, origin_key, slug, headline, body, credit_name, published_at, updated_at, no_index)
    select id, 'wire', n::text, 's' || n, 'Story', '', 'Agency', at, at, n % 3 = 0 from made returning id, published_at
  )
  insert into placements (publication_id, channel, published_at, item_id)
  select ${publicationId}::uuid, 'front', published_at, id from items`;

beforeAll(async () => {
  publicationId = (await makePublication()).id;
  expect(await sitemapPages(publicationId, NOW)).toEqual([]);
  await putItems(-10, 5_400);
});

it("has every item in one page, and leaves full pages as they are when more comes", async () => {
  const pages = await sitemapPages(publicationId, NOW);
  expect(pages).toHaveLength(3);
  const slugs: string[] = [];
  for (const [n, { cursor, newest }] of pages.entries()) {
    const entries = await sitemapEntries(publicationId, decodeCursor(cursor), NOW);
    for (const { updatedAt } of entries) expect(updatedAt.getTime()).toBeLessThanOrEqual(newest.getTime());
    if (n > 0) expect(pages[n - 1]?.newest).toEqual(decodeCursor(cursor).at);
    slugs.push(...entries.map(({ slug }) => slug));
  }
  const told = Array.from({ length: 10_800 }, (_, n) => n).filter((n) => n % 3 !== 0);
  expect(slugs.map((slug) => Number(slug.slice(1))).sort((a, b) => a - b)).toEqual(told);
  expect(pages.at(-1)?.newest).toEqual(NOW);
  const later = await sitemapPages(publicationId, new Date(NOW.getTime() + 600_000));
  expect(later.slice(0, 2)).toEqual(pages.slice(0, 2));
});

it("tells news search engines of the newest thousand of two days", async () => {
  const recent = await recentNews(publicationId, NOW);
  const told = Array.from({ length: 2_000 }, (_, n) => n).filter((n) => n % 3 !== 0);
  expect(recent.map(({ slug }) => Number(slug.slice(1))).sort((a, b) => a - b)).toEqual(told.slice(0, 1_000));
  const late = await recentNews(publicationId, new Date(NOW.getTime() - 5_400 * 60_000 + 48 * 3_600_000));
  expect(late.length).toBe(1_000);
  const last = await recentNews(publicationId, new Date(NOW.getTime() - 5_300 * 60_000));
  expect(last.length).toBe(134);
});
