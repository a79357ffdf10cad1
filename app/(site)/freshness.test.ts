import { beforeAll, expect, it } from "vitest";
import { pageCache } from "@/lib/core/cache";
import { transaction } from "@/lib/core/db";
import { newsPath } from "@/lib/core/paths";
import { killItems, putItems, withdrawItem } from "@/lib/news/commands";
import { noteCorrection } from "@/lib/news/corrections";
import { sampleInput } from "@/lib/news/sample-input";
import type { NewsInput } from "@/lib/news/schema";
import { putPublication } from "@/lib/publications/commands";
import { testDatabase } from "@/prisma/testing/database";
import { ask } from "./testing/ask";

await testDatabase();
const { GET: front } = await import("./sites/[host]/route");
const { GET: article } = await import("./sites/[host]/news/[id]/[slug]/route");

let publicationId = "";
const params = { host: "courier.example" };
const frontPage = () => front(new Request("http://courier.example/"), { params: Promise.resolve(params) });
const itemPage = (item: { id: string; slug: string }) =>
  article(new Request("http://courier.example/"), { params: Promise.resolve({ ...params, ...item }) });

const input = (headline: string): NewsInput =>
  sampleInput({
    originKey: "story",
    headline,
    summary: "A summary.",
    body: `<p>${headline}.</p>`,
    publishedAt: new Date(Date.now() - 60_000),
    placements: [{ publicationId, sections: ["local"] }],
  });

/** Asks until the answer is as it should be: within a second of the commit, as W6 and P15 have it. */
async function soon(check: () => Promise<boolean>, within = 1_000): Promise<boolean> {
  const until = performance.now() + within;
  while (performance.now() < until) {
    if (await check()) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}

beforeAll(async () => {
  const look = {
    tagline: "",
    place: "Riverbend",
    timeZone: "UTC",
    language: "en",
    theme: { accent: "#7a1f1f", accentDark: "#e59a8f" },
    about: "",
  };
  const title = {
    ...look,
    slug: "courier",
    name: "Courier",
    hostnames: ["courier.example"],
    sections: [{ slug: "local", name: "Local" }],
  };
  publicationId = (await putPublication(title, 0)).id;
  // Nothing is kept until the process listens for changes.
  expect(await soon(async () => (await frontPage()).ok && pageCache().size > 0, 10_000)).toBe(true);
});

it("shows a new story, its correction and its end on pages already kept", async () => {
  const has = async (words: string) => (await (await frontPage()).text()).includes(words);
  expect(await has("Ferry runs again")).toBe(false);

  const [item] = await transaction((tx) => putItems(tx, [input("Ferry runs again")], new Date()));
  expect(await soon(() => has("Ferry runs again"))).toBe(true);
  expect(await (await itemPage(item!)).text()).toContain("Ferry runs again");

  await transaction((tx) => putItems(tx, [input("Ferry stays in port")], new Date()));
  expect(await soon(async () => (await (await itemPage(item!)).text()).includes("Ferry stays in port"))).toBe(
    true,
  );
  expect(await soon(() => has("Ferry stays in port"))).toBe(true);

  await transaction((tx) => killItems(tx, [item!.id], "Wrong ferry.", new Date()));
  expect(await soon(async () => (await itemPage(item!)).status === 410)).toBe(true);
  expect(await soon(async () => !(await has("Ferry stays")))).toBe(true);
  expect(newsPath(item!)).toContain("ferry-runs-again");
});

it("tells a correction and a kill on a list of corrections already kept, and nothing of what was taken back", async () => {
  const list = async () => (await ask("courier.example", "/corrections/route.tsx")).text();
  const tells = (words: string) => soon(async () => (await list()).includes(words));
  const keepsQuiet = (words: string) => soon(async () => !(await list()).includes(words));
  const story = { ...input("Tram stops at the mill"), originKey: "tram" };
  expect(await list()).not.toContain("Tram");
  const [item] = await transaction((tx) => putItems(tx, [story], new Date()));
  const right = { ...story, headline: "Tram stops at the market" };
  await transaction(async (tx) => {
    await putItems(tx, [right], new Date());
    await noteCorrection(tx, item!.id, { class: "A", note: "It is the market.", changes: [] }, new Date());
  });
  expect(await tells("Tram stops at the market")).toBe(true);
  expect(await list()).toContain("It is the market.");

  await transaction((tx) => withdrawItem(tx, item!.id, new Date()));
  expect(await keepsQuiet("It is the market.")).toBe(true);
  await transaction((tx) => putItems(tx, [right], new Date()));
  expect(await tells("It is the market.")).toBe(true);

  await transaction((tx) => killItems(tx, [item!.id], "There is no tram.", new Date()));
  expect(await tells("There is no tram.")).toBe(true);
  expect(await list()).not.toMatch(/market/i);
  const calendar = await ask("courier.example", "/news/[id]/event.ics/route.ts", { id: item!.id });
  expect(calendar.status).toBe(410);
});

it("answers from one rendering while nothing changes", async () => {
  const [first, second] = [await frontPage(), await frontPage()];
  expect(second.headers.get("etag")).toBe(first.headers.get("etag"));
  const known = new Request("http://courier.example/", {
    headers: { "if-none-match": first.headers.get("etag")! },
  });
  expect((await front(known, { params: Promise.resolve(params) })).status).toBe(304);
});
