import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { makeActor, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { rejudgeSource } from "../items/commands";
import { storeItems } from "../items/ingest";
import { parseFeed } from "../reading/parse";
import { wireRouting } from "../routing/schema";
import { addSource, updateSource } from "./commands";
import { dryRun } from "./dry-run";
import { lockSource } from "./lock";
import { wireSourceInput } from "./schema";
import { tryFeed } from "./try-feed";

const now = new Date("2026-11-22T10:00:00Z");
const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Agency</title><link>https://a.example/</link><ttl>30</ttl>${items}</channel></rss>`;

const pages = new Map<string, [number, string]>();
const server = createServer((request, response) => {
  const [status, body] = pages.get(request.url ?? "") ?? [404, ""];
  response.writeHead(status, { "content-type": "application/rss+xml" }).end(body);
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const { port } = server.address() as AddressInfo;
process.env.FETCH_ALLOW = `127.0.0.1:${port}`;
const base = `http://127.0.0.1:${port}`;

await testDatabase();
await makePublication({ slug: "courier" });
const editor = await makeActor({ staff: "editor" });
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const rules = wireRouting.parse({
  rules: [
    { name: "Sport", when: { words: ["match"] }, do: "drop" },
    {
      name: "Money",
      when: { words: ["bank"] },
      do: "place",
      places: [{ publication: "courier", section: "business" }],
    },
  ],
});

it("says of the last items what rules would make of them, writes nothing, and is what applying them does", async () => {
  const input = wireSourceInput.parse({
    slug: "agency",
    name: "Agency",
    url: "https://agency.example/feed",
    autoPublish: false,
    routes: [{ publication: "courier", section: "local" }],
  });
  const { id } = await addSource(SYSTEM, input, now);
  const items = ["A match", "A bank", "A fair"].map(
    (title, n) => `<item><guid>${n}</guid><title>${title}</title></item>`,
  );
  const parsed = parseFeed(new TextEncoder().encode(rss(items.join(""))));
  await transaction(async (tx) => storeItems(tx, (await lockSource(tx, id))!, parsed, now));

  const before = await db().wireItem.findMany({ where: { sourceId: id } });
  const lines = await dryRun(editor, id, { routing: rules, autoPublish: true }, now);
  expect(await db().wireItem.findMany({ where: { sourceId: id } })).toEqual(before);
  const told = new Map(lines.map((line) => [line.title, line]));
  expect(told.get("A match")).toMatchObject({
    is: { standing: "held" },
    wouldBe: { standing: "spiked", why: "Sport" },
    trail: [{ rule: "Sport", because: ["word “match”"] }],
    changes: true,
  });
  expect(told.get("A bank")?.wouldBe).toMatchObject({
    standing: "public",
    places: [{ publication: "courier", section: "business" }],
  });
  expect(told.get("A fair")?.wouldBe).toMatchObject({
    standing: "public",
    places: [{ publication: "courier", section: "local" }],
  });

  await updateSource(SYSTEM, id, { routing: rules, autoPublish: true }, now);
  await rejudgeSource(id, () => now);
  const after = await db().wireItem.findMany({ where: { sourceId: id }, orderBy: { guid: "asc" } });
  expect(after.map((row) => [row.title, row.handling, row.handlingWhy])).toEqual([
    ["A match", "spiked", "Sport"],
    ["A bank", "released", ""],
    ["A fair", "released", ""],
  ]);
});

it("looks at a feed and stores nothing of it", async () => {
  pages.set("/feed", [200, rss("<item><title>Ferry</title><link>https://a.example/1</link></item>")]);
  const tried = await tryFeed(editor, `${base}/feed`, now);
  expect(tried).toMatchObject({
    ok: true,
    trial: {
      title: "Agency",
      count: 1,
      suggestedInterval: 1800,
      items: [{ title: "Ferry", hasText: false }],
    },
  });
  expect(tried.ok && tried.trial.problems.join(" ")).toMatch(
    /1 of 1 items have no date.*identifier.*no text/,
  );
  expect(await db().wireSource.count({ where: { url: `${base}/feed` } })).toBe(0);
});

it("tells in words why a feed cannot be taken", async () => {
  pages.set("/page", [200, "<!doctype html><html><title>No feed</title></html>"]);
  expect(await tryFeed(editor, `${base}/page`, now)).toMatchObject({
    ok: false,
    message: expect.stringContaining("web page"),
  });
  expect(await tryFeed(editor, "http://169.254.169.254/", now)).toMatchObject({ ok: false });
  expect(await tryFeed(editor, "ftp://a.example/", now)).toMatchObject({ ok: false });
  await expect(tryFeed(await makeActor(), `${base}/feed`, now)).rejects.toThrow("Only editors");
});
