import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { htmlToText } from "@/lib/core/html";
import { getItem } from "@/lib/news/queries";
import type { NewsItem } from "@/lib/news/schema";
import { pollSource } from "@/lib/wire/fetching/poll";
import { parseFeed } from "@/lib/wire/reading/parse";
import { addSource } from "@/lib/wire/sources/commands";
import { wireSourceInput } from "@/lib/wire/sources/schema";
import { makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { itemPageOf, lettersOf, readItemPage } from "./testing/item-page";
import { feedTold, ninjsTold, sampleBytes, sampleFiles } from "./testing/samples";

await testDatabase();

const HOST = "courier.example";
const ninjs = sampleFiles("ninjs", /\.json$/);
const feeds = sampleFiles("feeds", /\.(xml|rss|atom)$/);
const types: Record<string, string> = {
  json: "application/json",
  xml: "text/xml",
  rss: "application/rss+xml",
  atom: "application/atom+xml",
};

const pages = new Map<string, { body: Buffer | string; type: string }>();
let server: Server;
let base = "";
let titleId = "";
let count = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    const page = pages.get(request.url ?? "");
    if (page) response.writeHead(200, { "content-type": page.type }).end(page.body);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  process.env.FETCH_ALLOW = `127.0.0.1:${port}`;
  base = `http://127.0.0.1:${port}`;
  titleId = (await makePublication({ slug: "courier", hostnames: [HOST] })).id;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

type Source = { id: string; name: string; path: string };

/** An agency that sends this file, polled once. */
async function agency(file: string, body: Buffer | string, now: Date): Promise<Source> {
  const name = `Agency “${++count}” <of> Smith & Daughters`;
  const address = `/${count}`;
  pages.set(address, { body, type: types[file.split(".").at(-1)!]! });
  const input = wireSourceInput.parse({
    slug: `agency-${count}`,
    name,
    url: base + address,
    routes: [{ publication: "courier", section: "local" }],
  });
  const { id } = await addSource(SYSTEM, input, now);
  expect((await pollSource(id, () => now)).outcome).toBe("stored");
  return { id, name, path: address };
}

async function readable({ id }: Source): Promise<{ guid: string; item: NewsItem }[]> {
  const rows = await db().wireItem.findMany({ where: { sourceId: id } });
  const found = await Promise.all(
    rows.map(async (row) => ({
      guid: row.guid,
      found: await getItem(titleId, row.newsItemId ?? "", new Date()),
    })),
  );
  return found.flatMap(({ guid, found }) => (found && "item" in found ? [{ guid, item: found.item }] : []));
}

const byTitle = (one: { title: string; link: string }, other: { title: string; link: string }) =>
  `${one.title} ${one.link}` < `${other.title} ${other.link}` ? -1 : 1;

/** The story of a ninjs file, unless the agency's own end of its licence has passed (I13). */
function standing(json: string, now: Date) {
  const { expires, ...told } = ninjsTold(json);
  return expires !== "" && expires <= now.toISOString() ? [] : [told];
}

describe.skipIf(ninjs.length + feeds.length === 0)("real files, from address to reader", () => {
  it.each([...ninjs, ...feeds])("%s", async (file) => {
    const now = new Date();
    const bytes = sampleBytes(file);
    const told = file.endsWith(".json") ? standing(bytes.toString(), now) : feedTold(bytes.toString());
    const source = await agency(file, bytes, now);
    const stories = await readable(source);
    const when = ({ at }: { at: string }) => (at === "" || at > now.toISOString() ? now.toISOString() : at);
    expect(
      stories
        .map(({ item }) => ({
          title: item.headline,
          link: item.canonicalUrl,
          at: item.publishedAt.toISOString(),
        }))
        .sort(byTitle),
    ).toEqual(told.map(({ paragraphs: _, ...each }) => ({ ...each, at: when(each) })).sort(byTitle));

    for (const { title, link, paragraphs } of told) {
      const story = stories.find(({ item }) => item.headline === title && item.canonicalUrl === link);
      const letters = lettersOf(story?.item.body ?? "");
      expect(paragraphs.filter((each) => !letters.includes(each))).toEqual([]);
    }

    const parsed = parseFeed(bytes, { baseUrl: base + source.path }).items;
    for (const { guid, item } of stories) {
      const content = parsed.find((each) => each.guid === guid)?.content ?? "none";
      expect(htmlToText(item.body)).toBe(htmlToText(content));
      expect(item.creditName).toBe(source.name);
    }
    for (const { item } of stories.slice(0, 3))
      expect(await readItemPage(HOST, item)).toEqual({
        status: 200,
        scripts: false,
        title: item.headline,
        agency: source.name,
        original: item.canonicalUrl,
        letters: expect.stringContaining(lettersOf(item.body)),
      });
  });
});

describe.skipIf(ninjs.length === 0)("a real story its agency", () => {
  const file = ninjs.find((name) => name.endsWith("dpa_text.json")) ?? "";
  const version = (pubstatus: string, number: number) =>
    JSON.stringify({
      ...JSON.parse(sampleBytes(file).toString()),
      pubstatus,
      pubStatus: undefined,
      version: `${number}`,
    });

  it("cancels is gone, with a notice", async () => {
    const source = await agency(file, version("usable", 2), new Date());
    const [story] = await readable(source);
    expect((await itemPageOf(HOST, story!.item)).status).toBe(200);
    pages.set(source.path, { body: version("canceled", 3), type: "application/json" });
    await pollSource(source.id, () => new Date());
    expect(await readable(source)).toEqual([]);
    await expect.poll(async () => (await itemPageOf(HOST, story!.item)).status, { timeout: 5_000 }).toBe(410);
    expect(await (await itemPageOf(HOST, story!.item)).text()).not.toContain(story!.item.headline);
  });

  it.each(["canceled", "withheld"])("sends as %s is never read", async (status) => {
    const source = await agency(file, version(status, 2), new Date());
    expect(await db().wireItem.findMany({ where: { sourceId: source.id } })).toMatchObject([
      { status, newsItemId: null },
    ]);
    expect(await readable(source)).toEqual([]);
  });
});
