// Hostile items, from a feed's bytes to the pages in a reader's browser: with scripts on and without our
// Content-Security-Policy, so that what is judged is the cleaning alone.
import fc from "fast-check";
import { createElement } from "react";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Article } from "@/components/news/article";
import { Document } from "@/components/site/document";
import { sampleEdition } from "@/components/site/sample-edition";
import { SYSTEM } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { allowedHtml } from "@/lib/core/fixtures/hostile/allowed-html";
import { hostileVectors, HOST as LEAK } from "@/lib/core/fixtures/hostile/corpus";
import { sanitizeBody } from "@/lib/core/html";
import { setImage } from "@/lib/news/commands";
import { listChannelFull } from "@/lib/news/queries";
import { putPublication } from "@/lib/publications/commands";
import { storeItems } from "@/lib/wire/items/ingest";
import { pictured } from "@/lib/wire/items/pictures";
import { FeedError } from "@/lib/wire/reading/feed-error";
import { parseFeed } from "@/lib/wire/reading/parse";
import { type NeutralItem, neutralItem, type ParsedFeed } from "@/lib/wire/schema";
import { addSource } from "@/lib/wire/sources/commands";
import { lockSource } from "@/lib/wire/sources/lock";
import { wireSourceInput } from "@/lib/wire/sources/schema";
import { testDatabase } from "@/prisma/testing/database";
import { markup } from "./render";
import { ask } from "./testing/ask";
import { type Misdeed, openBrowser, type Shown } from "./testing/browser";
import { bodyOf, hostileFeeds, wordsAround } from "./testing/hostile-feeds";
import { itemPageOf } from "./testing/item-page";
import { type Shape, shapesOf } from "./testing/shape";
import { toldOf } from "./testing/xml";

await testDatabase();

const HOST = "courier.example";
/** As many as a section's feed holds. */
const PER_SECTION = 50;
/** Milliseconds, on a machine that is busy with other things. */
const PATIENCE = 120_000;
const vectors = hostileVectors();
const sections: string[] = [];
let titleId = "";
let browser: Awaited<ReturnType<typeof openBrowser>>;

type Read = { carrier: string; feed: ParsedFeed["feed"]; items: NeutralItem[] };

/** Every hostile feed as it is read; a document that is none is refused as such, and never otherwise. */
function readAll(): Read[] {
  return hostileFeeds(vectors).flatMap(({ carrier, bytes }) => {
    try {
      return [{ carrier, ...parseFeed(bytes, { baseUrl: "https://agency.example/" }) }];
    } catch (error) {
      if (error instanceof FeedError) return [];
      throw error;
    }
  });
}

const read = readAll();

/** The items whose text reads like none before: what pages make of the others was seen already. */
function different(): { title: string; items: NeutralItem[] }[] {
  const seen = new Set<string>();
  const kept = read.flatMap(({ carrier, feed, items }) =>
    items
      .filter(({ content }) => !seen.has(content) && seen.add(content))
      .map((item, index) => ({
        feed,
        item: { ...item, guid: `${carrier} ${item.guid} ${index} ${seen.size}` },
      })),
  );
  return Array.from({ length: Math.ceil(kept.length / PER_SECTION) }, (_, i) => {
    const part = kept.slice(i * PER_SECTION, (i + 1) * PER_SECTION);
    return { title: part[0]!.feed.title, items: part.map(({ item }) => item) };
  });
}

beforeAll(async () => {
  const parts = different();
  sections.push(...parts.map((_, index) => `s${index}`));
  titleId = (
    await putPublication(
      {
        slug: "courier",
        name: "The Courier",
        tagline: "",
        place: "Riverbend",
        timeZone: "America/Chicago",
        language: "en",
        hostnames: [HOST],
        theme: { accent: "#7a1f1f", accentDark: "#e59a8f" },
        about: "",
        sections: sections.map((slug) => ({ slug, name: `Section ${slug}` })),
      },
      0,
    )
  ).id;
  const now = new Date();
  for (const [index, { title, items }] of parts.entries()) {
    const input = wireSourceInput.parse({
      slug: sections[index],
      name: title.slice(0, 120).trim() || "An agency",
      url: `https://agency.example/${index}`,
      rights: index % 7 === 6 ? "excerpt" : "full",
      routes: [{ publication: "courier", section: sections[index] }],
    });
    const { id } = await addSource(SYSTEM, input, now);
    await transaction(async (tx) => {
      const source = await lockSource(tx, id);
      const feed = { title, link: "", language: "", ttlSeconds: null, hub: null, self: null };
      const stored = await storeItems(tx, source!, { format: "", feed, items, rejected: [] }, now);
      expect(stored.rejected).toEqual([]);
    });
  }
  await showPictures(200);
  browser = await openBrowser();
}, 300_000);
afterAll(() => browser?.close());

/** As if the worker had fetched these items' pictures. */
async function showPictures(count: number) {
  const info = { url: `/media/${"a".repeat(32)}/480.webp`, width: 640, height: 480, widths: [480] };
  const rows = await db().wireItem.findMany({ where: { newsItemId: { not: null } }, take: count });
  await transaction(async (tx) => {
    for (const row of rows) {
      const { image } = neutralItem.parse(row.item);
      if (image) await setImage(tx, row.newsItemId!, pictured(image, info));
    }
  });
}

it("holds more than 800 different vectors, carried by every format", () => {
  const masked = new Set(vectors.map(({ n, code }) => code.replaceAll(String(n), "n")));
  expect(masked.size).toBeGreaterThan(800);
  expect(new Set(read.map(({ carrier }) => carrier)).size).toBeGreaterThanOrEqual(15);
});

const textOf = async (response: Promise<Response>) => (await response).text();

async function named(name: string, response: Promise<Response>): Promise<Shown> {
  return { name, html: await textOf(response) };
}

describe("hostile items in a browser", () => {
  it(
    "do nothing and add nothing, fifty on a page",
    async () => {
      const sheets = await Promise.all(
        sections.map(async (slug) => ({ name: slug, html: await sheet(slug) })),
      );
      const bad = await browser.misdeeds(sheets);
      // Each item of a page that went wrong by itself, so that the culprit is named.
      const suspects = bad.length > 0 ? await alone([...new Set(bad.map(({ page }) => page))]) : [];
      expect([...bad.slice(0, 5), ...(await browser.misdeeds(suspects))]).toEqual([]);
    },
    PATIENCE,
  );

  it(
    "do nothing and add nothing on the pages of the site",
    async () => {
      const items = await db().newsItem.findMany({ select: { id: true, slug: true, headline: true } });
      expect(items.length).toBeGreaterThan(1_500);
      // The sheets show every text; these, of every carrier some, the pages round it.
      const some = items.filter((_, index) => index % 61 === 0);
      const listed = sections.filter((_, index) => index % 3 === 0);
      const pages = await Promise.all([
        ...some.map((item) => named(item.headline.slice(0, 60), itemPageOf(HOST, item))),
        ...listed.map((slug) => named(slug, ask(HOST, "/section/[slug]/route.tsx", { slug }))),
        ...["hit", "script onerror", "headline or tap or stands"].map((q) =>
          named(q, ask(HOST, "/search/route.tsx", {}, `/search?q=${encodeURIComponent(q)}`)),
        ),
        named("front", ask(HOST, "/route.tsx")),
      ]);
      expect(await browser.misdeeds(pages)).toEqual([]);
    },
    PATIENCE,
  );

  it(
    "would do much if they were shown as they came",
    async () => {
      const raw = vectors.filter(({ n }) => n % 10 === 0);
      const shown = raw.map(({ n, code }) => ({ name: String(n), html: `<!doctype html><body>${code}` }));
      const deeds = (await browser.misdeeds(shown, false)).map(({ what }) => what);
      const proved = raw.filter(({ n }) =>
        deeds.some((what) => new RegExp(`(hit\\(|${LEAK}/)${n}\\b`).test(what)),
      );
      expect(proved.length).toBeGreaterThan(raw.length / 3);
    },
    PATIENCE,
  );
});

/** Vectors that call, load and answer events, in the middle of one of our pages. */
const INJECTED =
  "<script>hit(1)</script><img src=x onerror=hit(2)><p onclick=hit(3)></p><a href=javascript:hit(4)>x</a><iframe srcdoc='<script>parent.hit(5)</script>'></iframe><script src=https://leak.example/6></script><base href=https://leak.example/7><style>body{background:url(https://leak.example/8)}</style>";

it(
  "runs no script that is in the page all the same, under the policy of readers' pages",
  async () => {
    const response = await ask(HOST, "/route.tsx");
    const html = (await response.text()).replace("<main", `${INJECTED}<main`);
    const policy = response.headers.get("content-security-policy") ?? "";
    const with_ = {
      name: "with",
      html,
      headers: { "content-security-policy": policy.replace("frame-ancestors 'none'", "") },
    };
    const deeds = (found: Misdeed[]) =>
      [...new Set(found.map(({ what }) => what).filter((what) => /^hit|leak/.test(what)))].sort();
    expect(deeds(await browser.misdeeds([{ name: "without", html }], false))).toEqual([
      "hit(1)",
      "hit(2)",
      "hit(3)",
      "hit(4)",
      "hit(5)",
      ...["6", "8"].map((n) => `loaded https://leak.example/${n}`),
    ]);
    // A refused request is still told of; that none of them brings anything is the policy's own matter.
    expect(deeds(await browser.misdeeds([with_], false)).filter((what) => what.startsWith("hit"))).toEqual(
      [],
    );
  },
  PATIENCE,
);

describe("what we send on of hostile items", () => {
  const feedOf = (slug: string, feed: string) =>
    textOf(ask(HOST, "/section/[slug]/[feed]/route.ts", { slug, feed }, `/section/${slug}/${feed}`));

  it(
    "is well-formed in every feed, with as many entries as there are items and nothing active in them",
    async () => {
      for (const slug of sections) {
        const [rss, atom, json] = await Promise.all(
          ["rss.xml", "atom.xml", "feed.json"].map((feed) => feedOf(slug, feed)),
        );
        const { items } = JSON.parse(json!) as { items: { id: string }[] };
        expect(items.length).toBeGreaterThan(0);
        const sound = { fault: "", entries: items.length, ids: items.length, active: [] };
        expect({ slug, told: await browser.page.evaluate(toldOf, [rss!, atom!]) }).toEqual({
          slug,
          told: [sound, sound],
        });
      }
      const news = await textOf(ask(HOST, "/news-sitemap.xml/route.ts"));
      expect((await browser.page.evaluate(toldOf, [news]))[0]).toMatchObject({ fault: "", active: [] });
    },
    PATIENCE,
  );

  it("leads nowhere but to our own plain addresses, and is JSON where it is data", async () => {
    const items = await db().newsItem.findMany({ select: { id: true, slug: true } });
    expect(items.filter(({ slug }) => !/^[a-z0-9-]{1,80}$/.test(slug))).toEqual([]);
    for (const item of items.filter((_, index) => index % 40 === 0)) {
      const moved = await ask(HOST, "/news/[id]/route.ts", { id: item.id }, `/news/${item.id}`);
      expect(moved.headers.get("location")).toBe(`/news/${item.id}/${item.slug}`);
      const data = await itemPageOf(HOST, { ...item, slug: `${item.slug}.jsonld` });
      expect(data.headers.get("content-type")).toContain("application/ld+json");
      expect((await data.json())["@type"]).toBe("NewsArticle");
    }
  });

  it("has addresses of the web alone in every field that is one", () => {
    const address = /^(https?:\/\/[^\s"<>\p{Cc}]+)?$/u;
    for (const { feed, items } of read) {
      expect(feed.link).toMatch(address);
      for (const { url, image } of items)
        for (const each of [url, image?.url ?? ""]) expect(each).toMatch(address);
    }
  });
});

describe("what is kept", () => {
  const clean = (html: string) => sanitizeBody(html, { baseUrl: "https://ok.example/" });

  it(
    "is every letter and line of allowed HTML, its links, emphasis, lists, tables, headings and quotations",
    async () => {
      const html = fc.sample(allowedHtml, { numRuns: 400, seed: 20 });
      const [before, after] = [await shapes(html), await shapes(html.map(clean))];
      const both = (shape: Shape[]) => html.map((each, index) => ({ html: each, ...shape[index] }));
      expect(both(after)).toEqual(both(before));
    },
    PATIENCE,
  );

  it(
    "is all of the benign text round a vector that a browser would show",
    async () => {
      const bodies = vectors.map(bodyOf);
      const [before, after] = [await shapes(bodies), await shapes(bodies.map(clean))];
      const lost = vectors.filter(({ n }, i) =>
        wordsAround(n).some((word) => before[i]!.text.includes(word) && !after[i]!.text.includes(word)),
      );
      expect(lost.map(({ code }) => code)).toEqual([]);
    },
    PATIENCE,
  );
});

const shapes = (html: string[]) => browser.page.evaluate(shapesOf, html);

const scope = (slug: string) => ({ publicationId: titleId, channel: `section/${slug}` });

/** A section's items one after another, as their own pages show them. */
async function sheet(slug: string): Promise<string> {
  const { items } = await listChannelFull(scope(slug), new Date(), { limit: PER_SECTION });
  const edition = sampleEdition();
  const main = items.map((item) => createElement(Article, { key: item.id, item, more: [], edition }));
  const head = { title: slug, canonical: edition.origin };
  return `<!doctype html>${await markup(createElement(Document, { edition, head, here: "/", main }))}`;
}

async function alone(slugs: string[]): Promise<Shown[]> {
  const lists = await Promise.all(
    slugs
      .filter((slug) => sections.includes(slug))
      .map((slug) => listChannelFull(scope(slug), new Date(), { limit: PER_SECTION })),
  );
  return Promise.all(
    lists.flatMap(({ items }) =>
      items.map((item) => named(item.headline.slice(0, 60), itemPageOf(HOST, item))),
    ),
  );
}
