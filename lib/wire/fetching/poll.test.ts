import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { getItem, listChannel } from "@/lib/news/queries";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { takeTurns } from "../items/due";
import { addSource, setSourceStatus, updateSource } from "../sources/commands";
import { wireSourceInput } from "../sources/schema";
import { pollSource } from "./poll";

await testDatabase();

const now = new Date("2026-11-22T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let server: Server;
let base = "";
let title: { id: string; slug: string };
const pages = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();
const asked: IncomingMessage[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    const page = pages.get(request.url ?? "");
    if (page) page(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  process.env.FETCH_ALLOW = `127.0.0.1:${port}`;
  base = `http://127.0.0.1:${port}`;
  title = await makePublication({ slug: "courier" });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Agency</title><link>https://agency.example/</link>${items}</channel></rss>`;
const story = (n: number, text = `Text of story ${n}, long enough to read.`) =>
  `<item><guid isPermaLink="false">s${n}</guid><title>Story ${n}</title><link>https://agency.example/${n}</link><description>${text}</description><pubDate>Sun, 22 Nov 2026 0${n}:00:00 GMT</pubDate></item>`;
const serve = (path: string, body: string, headers: Record<string, string> = {}) =>
  pages.set(
    path,
    (_request, response) =>
      void response.writeHead(200, { "content-type": "application/rss+xml", ...headers }).end(body),
  );

let count = 0;
async function source(path: string, change: Record<string, unknown> = {}) {
  const input = wireSourceInput.parse({
    slug: `source-${++count}`,
    name: `Agency ${count}`,
    url: base + path,
    routes: [{ publication: "courier", section: "local" }],
    ...change,
  });
  return (await addSource(SYSTEM, input, now)).id;
}
const published = async (sourceId: string) => {
  const items = await db().wireItem.findMany({
    where: { sourceId, newsItemId: { not: null } },
    select: { newsItemId: true },
  });
  const list = await listChannel({ publicationId: title.id, channel: "section/local" }, later(10_000), {
    limit: 100,
  });
  return list.items.filter((item) => items.some((each) => each.newsItemId === item.id));
};

describe("polling", () => {
  it("publishes a feed's items with the agency named, newest first", async () => {
    serve("/a", rss(story(1) + story(2)));
    const id = await source("/a");
    expect(await pollSource(id, () => now)).toEqual({ outcome: "stored", created: 2, updated: 0 });
    expect((await published(id)).map((item) => [item.headline, item.creditName, item.origin])).toEqual([
      ["Story 2", "Agency 1", "wire"],
      ["Story 1", "Agency 1", "wire"],
    ]);
  });
  it("asks conditionally, and neither a 304 nor the same bytes cost a parse", async () => {
    pages.set("/b", (request, response) => {
      if (request.headers["if-none-match"] === '"v1"') return void response.writeHead(304).end();
      response.writeHead(200, { etag: '"v1"' }).end(rss(story(1)));
    });
    const id = await source("/b");
    await pollSource(id, () => now);
    expect(await pollSource(id, () => later(5))).toEqual({ outcome: "unchanged", created: 0, updated: 0 });
    expect(asked.at(-1)?.headers["if-none-match"]).toBe('"v1"');
    serve("/c", rss(story(1)));
    const plain = await source("/c");
    await pollSource(plain, () => now);
    expect((await pollSource(plain, () => later(5))).outcome).toBe("unchanged");
  });
  it("stores an item once, revises it in place, and lets an older version change nothing", async () => {
    const ninjs = (version: number, headline: string) =>
      JSON.stringify({
        uri: "urn:x:1",
        type: "text",
        version: String(version),
        versioncreated: `2026-11-22T0${version}:00:00Z`,
        headline,
        body_text: "A body of some length.",
      });
    serve("/d", ninjs(2, "Second version"));
    const id = await source("/d");
    await pollSource(id, () => now);
    const [first] = await published(id);
    serve("/d", ninjs(1, "First version"));
    expect(await pollSource(id, () => later(1))).toMatchObject({ created: 0, updated: 0 });
    serve("/d", ninjs(3, "Third version"));
    expect(await pollSource(id, () => later(2))).toMatchObject({ created: 0, updated: 1 });
    const [third] = await published(id);
    expect([third?.id, third?.slug, third?.headline]).toEqual([first?.id, first?.slug, "Third version"]);
    expect(await db().wireItem.count({ where: { sourceId: id } })).toBe(1);
  });
  it("kills what the agency cancels, for good", async () => {
    const item = (status: string, version: number) =>
      JSON.stringify({
        uri: "urn:x:2",
        type: "text",
        version: String(version),
        versioncreated: `2026-11-22T0${version}:00:00Z`,
        pubstatus: status,
        headline: "Cancelled later",
        body_text: "Text.",
      });
    serve("/e", item("usable", 1));
    const id = await source("/e");
    await pollSource(id, () => now);
    const [before] = await published(id);
    serve("/e", item("canceled", 2));
    await pollSource(id, () => later(1));
    expect(await published(id)).toEqual([]);
    expect(await getItem(title.id, before!.id, later(2))).toMatchObject({ tombstone: { id: before!.id } });
    serve("/e", item("usable", 3));
    await pollSource(id, () => later(3));
    expect(await published(id)).toEqual([]);
  });
  it("holds an embargoed item back until its instant, without another poll", async () => {
    serve(
      "/f",
      JSON.stringify({
        uri: "urn:x:3",
        type: "text",
        versioncreated: "2026-11-22T01:00:00Z",
        headline: "Under embargo",
        body_text: "Text.",
        embargoed: later(30).toISOString(),
      }),
    );
    const id = await source("/f");
    await pollSource(id, () => now);
    expect(await published(id)).toEqual([]);
    expect(await takeTurns(later(29))).toBe(0);
    expect(await takeTurns(later(30))).toBe(1);
    expect(await takeTurns(later(31))).toBe(0);
    expect((await published(id)).map((item) => item.headline)).toEqual(["Under embargo"]);
  });
  it("cleans what agencies send, and shows only an excerpt where the rights say so", async () => {
    serve(
      "/g",
      rss(
        story(
          1,
          `&lt;p onclick="x"&gt;Words &lt;script&gt;alert(1)&lt;/script&gt;${"more words ".repeat(60)}&lt;/p&gt;`,
        ),
      ),
    );
    const full = await source("/g");
    await pollSource(full, () => now);
    serve("/h", rss(story(1, "more words ".repeat(60))));
    const excerpt = await source("/h", { rights: "excerpt" });
    await pollSource(excerpt, () => now);
    const body = async (id: string) =>
      (await db().newsItem.findUniqueOrThrow({ where: { id: (await published(id))[0]!.id } })).body;
    expect(await body(full)).not.toMatch(/script|onclick/);
    expect((await body(excerpt)).length).toBeLessThan(330);
  });
  it.each([
    ["a page instead of a feed", "<!doctype html><html><body>Hello</body></html>"],
    ["nothing", ""],
    ["half a sentence", "this is not a feed"],
    ["broken JSON", '{"version": "https://jsonfeed.org/version/1.1", "items": ['],
  ])("says why when it gets %s, and keeps trying", async (_what, body) => {
    const path = `/bad${count}`;
    serve(path, body);
    const id = await source(path);
    expect((await pollSource(id, () => now)).outcome).toBe("failed");
    const after = await db().wireSource.findUniqueOrThrow({ where: { id }, include: { fetches: true } });
    expect(after).toMatchObject({ failures: 1, status: "active" });
    expect(after.lastError?.length).toBeGreaterThan(10);
    expect(after.nextPollAt.getTime()).toBeGreaterThan(now.getTime());
    expect(after.fetches).toHaveLength(1);
  });
  it("dates what it stores after the fetch, and by what the source says then", async () => {
    const slow = (path: string) =>
      new Promise<() => void>((resolve) =>
        pages.set(path, (_request, response) => resolve(() => response.writeHead(200).end(rss(story(1))))),
      );
    const [reached, id] = [slow("/slow"), await source("/slow")];
    let time = now;
    const polled = pollSource(id, () => time);
    const answer = await reached;
    time = later(1);
    await updateSource(SYSTEM, id, { name: "Renamed" }, now);
    answer();
    expect((await polled).outcome).toBe("stored");
    const [item] = await published(id);
    expect([item?.updatedAt, item?.creditName]).toEqual([later(1), "Renamed"]);

    const [again, paused] = [slow("/slow2"), await source("/slow2")];
    const dropped = pollSource(paused, () => now);
    const late = await again;
    await setSourceStatus(SYSTEM, paused, "paused", now);
    late();
    expect((await dropped).outcome).toBe("inactive");
    expect(await db().wireItem.count({ where: { sourceId: paused } })).toBe(0);
  });
  it("honours Retry-After, leaves paused sources alone and takes turns on one source", async () => {
    pages.set("/busy", (_request, response) => void response.writeHead(503, { "retry-after": "7200" }).end());
    const busy = await source("/busy");
    await pollSource(busy, () => now);
    expect(
      (await db().wireSource.findUniqueOrThrow({ where: { id: busy } })).nextPollAt.getTime(),
    ).toBeGreaterThanOrEqual(later(120).getTime());
    await setSourceStatus(SYSTEM, busy, "paused", now);
    expect((await pollSource(busy, () => later(200))).outcome).toBe("inactive");
    serve("/twice", rss(story(1) + story(2) + story(3)));
    const id = await source("/twice");
    await Promise.all([1, 2, 3, 4].map(() => pollSource(id, () => now)));
    expect(await db().wireItem.count({ where: { sourceId: id } })).toBe(3);
    expect((await published(id)).length).toBe(3);
    const jobs = await db().$queryRaw<
      { n: number }[]
    >`select count(*)::int as n from graphile_worker.jobs where key = ${`poll:${id}`}`;
    expect(jobs[0]?.n).toBe(1);
  });
});

it("blames no source for an address it no longer has", async () => {
  pages.set("/gone", (_request, response) => {
    const moved = updateSource(SYSTEM, id, { url: `${base}/here` }, later(1));
    moved.then(() => response.writeHead(410).end());
  });
  const id = await source("/gone");
  await pollSource(id, () => later(2));
  expect(await db().wireSource.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: "active",
    failures: 0,
    lastError: null,
  });
  const [job] = await db().$queryRaw<{ at: Date }[]>`
    select run_at as at from graphile_worker.jobs where key = ${`poll:${id}`}`;
  expect(job?.at).toEqual(later(1));
});

it("blames no source for meeting another transaction: the poll is tried again", async () => {
  serve("/met", rss(story(1)));
  const id = await source("/met");
  await db().$executeRaw`create function met() returns trigger language plpgsql as
    $$ begin raise exception 'deadlock detected' using errcode = '40P01'; end $$`;
  await db().$executeRaw`create trigger met before insert on wire_items execute function met()`;
  await expect(pollSource(id, () => now)).rejects.toThrow("deadlock");
  await db().$executeRaw`drop trigger met on wire_items`;
  expect((await db().wireSource.findUniqueOrThrow({ where: { id } })).failures).toBe(0);
  expect(await pollSource(id, () => now)).toMatchObject({ outcome: "stored", created: 1 });
});
