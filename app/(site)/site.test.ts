import { beforeAll, describe, expect, it } from "vitest";
import { dataIn, hasScript } from "@/lib/core/data-block";
import { db } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { newsPath } from "@/lib/core/paths";
import { channelsOf, type NewsInput, newsDetails, slugOf } from "@/lib/news/schema";
import { indexMissing, NEWEST } from "@/lib/news/search/missing";
import { putPublication } from "@/lib/publications/commands";
import { testDatabase } from "@/prisma/testing/database";

await testDatabase();

const HOUR = 3_600_000;
const titles: Record<string, string> = {};
type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>;

async function ask(
  route: string,
  params: Record<string, unknown> = {},
  address = "/",
  headers: Record<string, string> = {},
): Promise<Response> {
  const { GET } = (await import(`./sites/[host]${route}`)) as { GET: Handler };
  const request = new Request(`http://courier.example${address}`, { headers });
  return GET(request, { params: Promise.resolve({ host: "courier.example", ...params } as never) });
}

async function put(headline: string, changes: Partial<NewsInput> & { killedAt?: Date; title?: string } = {}) {
  const { killedAt = null, title = "courier", ...rest } = changes;
  const input = {
    id: newId(),
    origin: "wire" as const,
    originKey: headline,
    headline,
    slug: slugOf(headline),
    body: `<p>${headline} in full.</p>`,
    creditName: "Northmark Press",
    newsroom: null,
    kind: "text",
    details: newsDetails.parse({ sections: ["local"] }),
    publishedAt: new Date(Date.now() - HOUR),
    ...rest,
  };
  const { placements: _, image: __, ...row } = input as typeof input & Partial<NewsInput>;
  const item = await db().newsItem.create({
    data: {
      ...row,
      updatedAt: input.publishedAt,
      killedAt,
      killNote: killedAt ? "The agency took it back." : "",
    },
  });
  if (!killedAt)
    await db().placement.createMany({
      data: channelsOf(input, ["local"]).map((channel) => ({
        publicationId: titles[title]!,
        channel,
        publishedAt: input.publishedAt,
        itemId: item.id,
      })),
    });
  return item;
}

const items: Record<string, { id: string; slug: string }> = {};

beforeAll(async () => {
  const look = {
    tagline: "",
    place: "Riverbend",
    timeZone: "America/Chicago",
    language: "en",
    theme: { accent: "#7a1f1f", accentDark: "#e59a8f" },
    about: "",
    sections: [{ slug: "local", name: "Local" }],
  };
  for (const [index, slug] of ["courier", "herald"].entries())
    titles[slug] = (
      await putPublication({ ...look, slug, name: `The ${slug}`, hostnames: [`${slug}.example`] }, index)
    ).id;
  await db().organisation.create({ data: { slug: "mill", name: "Mill House" } });
  await db().organisation.create({ data: { slug: "silent", name: "Silent Club" } });
  items.open = await put("Café Zürich opens by the river");
  items.release = await put("Mill House bakes again", {
    origin: "release",
    newsroom: "mill",
    kind: "business",
    creditName: "Mill House",
  });
  items.future = await put("Embargoed zebra", {
    publishedAt: new Date(Date.now() + HOUR),
    newsroom: "silent",
  });
  items.killed = await put("Withdrawn walrus", { killedAt: new Date() });
  items.elsewhere = await put("Harbour otter", { title: "herald" });
  // As the worker does with what was stored by other hands.
  await indexMissing(NEWEST);
});

const article = (item: { id: string; slug: string }) =>
  ask("/news/[id]/[slug]/route.tsx", { id: item.id, slug: item.slug }, newsPath(item));

describe("an item", () => {
  it("is a complete document without any script", async () => {
    const response = await article(items.open!);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toMatch(/^<!doctype html><html lang="en"/);
    expect(html).toContain("Café Zürich opens by the river in full.");
    expect(hasScript(html)).toBe(false);
    expect(response.headers.get("surrogate-key")).toContain(`item:${items.open!.id}`);
  });

  it("leads from a wrong slug, from none and from wrong data to the right address", async () => {
    const wrong = await article({ ...items.open!, slug: "wrong" });
    expect([wrong.status, wrong.headers.get("location")]).toEqual([308, newsPath(items.open!)]);
    const bare = await ask("/news/[id]/route.ts", { id: items.open!.id });
    expect([bare.status, bare.headers.get("location")]).toEqual([308, newsPath(items.open!)]);
    const data = await article({ ...items.open!, slug: `${items.open!.slug}.jsonld` });
    expect((await data.json())["@type"]).toBe("NewsArticle");
  });

  it("is 410 with a notice when killed, 404 when not yet public, another title's or nothing at all", async () => {
    const gone = await article(items.killed!);
    expect(gone.status).toBe(410);
    const notice = await gone.text();
    expect(notice).toContain("The agency took it back.");
    expect(notice).not.toContain("walrus");
    for (const item of [
      items.future!,
      items.elsewhere!,
      { id: newId(), slug: "x" },
      { id: "\u0000", slug: "x" },
    ]) {
      const response = await article(item);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain("There is no such page");
    }
  });
});

type Described = { "@graph": { "@type": string; itemListElement?: { item: string }[]; url?: string }[] };
const described = async (response: Promise<Response>) =>
  dataIn(await (await response).text()).flatMap((each) => (each as Described)["@graph"]);
const typesOf = async (response: Promise<Response>) =>
  (await described(response)).map((each) => each["@type"]);

describe("what machines are told in the head", () => {
  it("is an item with the way to it, under the addresses readers have", async () => {
    const [story, way] = await described(article(items.open!));
    const steps = way?.itemListElement?.map(({ item }) => item) ?? [];
    const [home, , url] = steps;
    expect(story).toMatchObject({ "@type": "NewsArticle", url, publisher: { name: "The courier" } });
    expect(steps.map((each) => new URL(each).pathname)).toEqual([
      "/",
      "/section/local",
      newsPath(items.open!),
    ]);
    expect(new URL(url ?? "").origin).toBe(new URL(home ?? "").origin);
  });

  it("is what each list is, and nothing on a withdrawn story or where there is no page", async () => {
    expect(await typesOf(ask("/route.tsx"))).toEqual(["WebSite", "CollectionPage"]);
    expect(await typesOf(ask("/section/[slug]/route.tsx", { slug: "local" }))).toEqual([
      "CollectionPage",
      "BreadcrumbList",
    ]);
    expect(await typesOf(ask("/newsroom/[org]/route.tsx", { org: "mill" }))).toEqual([
      "CollectionPage",
      "Organization",
      "BreadcrumbList",
    ]);
    expect(await typesOf(article(items.killed!))).toEqual([]);
    expect(await typesOf(article(items.future!))).toEqual([]);
  });
});

describe("what is not public", () => {
  const q = "?q=zebra+or+walrus+or+otter+or+river";
  it.each([
    ["/route.tsx", {}, "/"],
    ["/section/[slug]/route.tsx", { slug: "local" }, "/"],
    ["/releases/route.tsx", {}, "/"],
    ["/search/route.tsx", {}, `/search${q}`],
    ["/search/[feed]/route.ts", { feed: "rss.xml" }, `/search/rss.xml${q}`],
    ...["rss.xml", "atom.xml", "feed.json"].map((feed) => ["/[feed]/route.ts", { feed }, "/"] as const),
    ["/section/[slug]/[feed]/route.ts", { slug: "local", feed: "atom.xml" }, "/"],
    ["/newsroom/[org]/[feed]/route.ts", { org: "mill", feed: "feed.json" }, "/"],
    ["/news-sitemap.xml/route.ts", {}, "/"],
  ] as const)("%s %j hides it and shows the rest", async (route, params, address) => {
    const response = await ask(route, params, address);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(text).toMatch(/river|Mill House/);
    expect(text).not.toMatch(/Embargoed|Withdrawn|Harbour otter/);
    expect(hasScript(text)).toBe(false);
  });

  it("is in no sitemap", async () => {
    const index = await (await ask("/sitemap.xml/route.ts")).text();
    const pages = [...index.matchAll(/sitemap\/([^<]+)<\/loc>/g)].map(([, page]) => page);
    const all = await Promise.all(
      pages.map(async (page) => (await ask("/sitemap/[page]/route.ts", { page })).text()),
    );
    expect(all.join()).toContain(newsPath(items.open!));
    for (const hidden of [items.future!, items.killed!, items.elsewhere!])
      expect(all.join()).not.toContain(hidden.id);
  });

  it("does not give away who signed up without publishing", async () => {
    expect((await ask("/newsroom/[org]/route.tsx", { org: "mill" })).status).toBe(200);
    expect((await ask("/newsroom/[org]/route.tsx", { org: "silent" })).status).toBe(404);
  });
});

describe("search", () => {
  const search = async (q: string, more = "") =>
    (await ask("/search/route.tsx", {}, `/search?q=${encodeURIComponent(q)}${more}`)).text();
  it("finds without accents and marks what it found", async () => {
    const html = await search("cafe zurich");
    expect(html).toContain("<mark>Café</mark>");
    expect(html).toContain(newsPath(items.open!));
  });
  it("keeps to its filters", async () => {
    expect(await search("mill", "&origin=release")).toContain(newsPath(items.release!));
    expect(await search("mill", "&origin=wire")).toContain("Nothing was found");
    expect(await search("mill", "&section=local&page=2")).toContain("Nothing was found");
  });
  it.each([
    '"',
    "-",
    "a & b | !c <-> (d:*",
    "\u0000",
    "%00",
    "'; drop table news_items",
    "the",
    `"${"x ".repeat(5_000)}`,
    "\ud800",
    "😀",
    ":*",
    "or or",
  ])("answers %j like any other", async (q) => expect(await search(q.toWellFormed())).toContain("</html>"));
});

describe("an address that names nothing", () => {
  it.each([
    ["/section/[slug]/route.tsx", { slug: "nope" }, "/"],
    ["/section/[slug]/route.tsx", { slug: "local" }, "/?after=zzz"],
    ["/section/[slug]/[feed]/route.ts", { slug: "local", feed: "constructor" }, "/"],
    ["/[feed]/route.ts", { feed: "wp-login.php" }, "/"],
    ["/newsroom/[org]/route.tsx", { org: "\u0000" }, "/"],
    ["/sitemap/[page]/route.ts", { page: "../x.xml" }, "/"],
    ["/news/[id]/event.ics/route.ts", { id: "x" }, "/"],
    ["/[...path]/route.ts", { path: ["sites", "courier.example"] }, "/"],
  ] as const)("%s %j is the title's 404", async (route, params, address) => {
    const response = await ask(route, params, address);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain("The courier");
  });
});
