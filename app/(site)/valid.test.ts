// Everything readers and machines are given, held against the rules of its format by programs that had no part in it.
import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { dataIn } from "@/lib/core/data-block";
import { transaction } from "@/lib/core/db";
import { newsPath } from "@/lib/core/paths";
import { killItems, putItems } from "@/lib/news/commands";
import { sampleInput } from "@/lib/news/sample-input";
import { type NewsInput, newsDetails, newsImage } from "@/lib/news/schema";
import { makeOrganisation, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { ask } from "./testing/ask";
import { faultsOfData } from "./testing/data-rules";
import { faultsOfAtom, faultsOfJsonFeed, faultsOfRss } from "./testing/feed-rules";
import { faultsOfPage } from "./testing/page-rules";
import { faultsOfSitemap } from "./testing/sitemap-rules";

await testDatabase();

const HOST = "courier.example";
const now = new Date();
const day = (count: number) => new Date(now.getTime() + count * 86_400_000).toISOString();
const hostile = `Mill & "Sons" <b>'win'</b> ]]> --> </script> <!-- ünïcode 漢字`;
type Put = { id: string; slug: string };
let items: Record<"plain" | "event" | "post" | "match" | "killed", Put>;

const image = newsImage.parse({
  url: `/media/${"a".repeat(32)}/960.webp`,
  alt: hostile,
  caption: "The mill",
  credit: "M",
  width: 1600,
  height: 900,
  widths: [480, 960, 1600],
  formats: ["webp", "avif"],
});
const pieces = {
  quotes: [{ text: hostile, speaker: hostile, role: "Miller" }],
  boilerplate: `${hostile}\n\nMore.`,
  contacts: [{ name: "Ada", email: "ada+press@mill.example", phone: "+1 (555) 010-0100" }],
  links: [{ label: "", url: "https://mill.example/?a=1&b=2" }],
  images: [image, { ...image, url: `/media/${"b".repeat(32)}/960.webp` }],
  attachments: [{ url: `/media/${"c".repeat(32)}/document.pdf`, label: hostile, bytes: 900 }],
  alsoFrom: [{ name: "Weir & Co", url: "https://weir.example/1" }],
  licence: { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" },
  keywords: ["R&D"],
  sections: ["local"],
};

beforeAll(async () => {
  const organisation = await makeOrganisation("Mill & Sons");
  const placements = [
    {
      publicationId: (await makePublication({ slug: "courier", hostnames: [HOST] })).id,
      sections: ["local"],
    },
  ];
  const event = {
    start: day(3),
    end: day(4),
    timeZone: "America/Chicago",
    venue: "Hall; the, old",
    address: "1 Mill St",
    price: "",
    organiser: "",
    url: "",
  };
  const one = (originKey: string, details: object, change: Partial<NewsInput> = {}) =>
    sampleInput({
      originKey,
      headline: `${originKey} ${hostile}`,
      subheadline: hostile,
      body: '<p>It <strong>runs</strong>.</p><h2>More</h2><ul><li>One</li></ul><table><tr><th scope="col">A</th></tr><tr><td>1</td></tr></table>',
      byline: "A. Writer",
      place: "RIVERBEND",
      origin: "release",
      kind: "business",
      newsroom: organisation.slug,
      publishedAt: new Date(now.getTime() - 3_600_000),
      details: newsDetails.parse({ ...pieces, ...details }),
      placements,
      ...change,
    });
  const inputs = [
    one(
      "plain",
      {},
      { image, origin: "wire", newsroom: null, canonicalUrl: "https://agency.example/?a=1&b=2" },
    ),
    one("event", { event }, { kind: "event" }),
    one(
      "post",
      { appointment: { person: "Ada", role: "Head", previousRole: "", start: "2026-12-01" } },
      { kind: "appointment" },
    ),
    one(
      "match",
      { sports: { competition: "Cup", homeTeam: "A", awayTeam: "B", score: "2–1", playedOn: "2026-11-20" } },
      { kind: "sports" },
    ),
    one("killed", {}),
  ];
  const put = await transaction((tx) => putItems(tx, inputs, now));
  const byKey = new Map(put.map((each) => [each.originKey, each]));
  const named = inputs.map(({ originKey }) => [originKey, byKey.get(originKey) as Put]);
  items = Object.fromEntries(named);
  await transaction((tx) => killItems(tx, [items.killed.id], hostile, now));
  organisationSlug = organisation.slug;
});
let organisationSlug = "";

const text = async (route: string, params: Record<string, unknown> = {}, address = "/") =>
  (await ask(HOST, route, params, address)).text();
const itemText = (item: Put) => text("/news/[id]/[slug]/route.tsx", item, newsPath(item));
const [year = "", month = "", date = ""] = now.toISOString().slice(0, 10).split("-");

const pages: Record<string, () => Promise<string>> = {
  front: () => text("/route.tsx"),
  section: () => text("/section/[slug]/route.tsx", { slug: "local" }),
  releases: () => text("/releases/route.tsx"),
  newsroom: () => text("/newsroom/[org]/route.tsx", { org: organisationSlug }),
  events: () => text("/events/route.tsx"),
  month: () => text("/events/[year]/[month]/route.tsx", { year, month }),
  people: () => text("/people/route.tsx"),
  archive: () => text("/archive/route.tsx"),
  day: () => text("/archive/[year]/[month]/[day]/route.tsx", { year, month, day: date }),
  search: () => text("/search/route.tsx", {}, "/search?q=mill"),
  "no search": () => text("/search/route.tsx", {}, "/search"),
  ...Object.fromEntries(
    ["about", "standards", "corrections", "submit", "desk-ledger", "subscribe"].map((name) => [
      name,
      () => text(`/${name}/route.tsx`),
    ]),
  ),
  ...Object.fromEntries(
    (["plain", "event", "post", "match", "killed"] as const).map((name) => [
      `item: ${name}`,
      () => itemText(items[name]),
    ]),
  ),
  nothing: () => text("/[...path]/route.ts", { path: ["nothing"] }),
};

it.each(Object.keys(pages))("%s is valid HTML and says what it is in valid data", async (name) => {
  const html = await pages[name]!();
  expect(await faultsOfPage(html)).toEqual([]);
  expect(dataIn(html).flatMap(faultsOfData)).toEqual([]);
});

it("bars robots from what is not for readers, and from nothing that is", async () => {
  const robots = await text("/robots.txt/route.ts");
  const barred = [...robots.matchAll(/^Disallow: (.+)$/gm)].map(([, path]) => path as string);
  const matches = (path: string) =>
    barred.some((rule) => (rule.endsWith("$") ? path === rule.slice(0, -1) : path.startsWith(rule)));
  for (const path of ["/desk", "/desk/queue", "/portal", "/account", "/search?q=x", "/api/v1/items"])
    expect(matches(path), path).toBe(true);
  for (const path of ["/", "/desk-ledger", "/section/local", "/portals", "/og/x.jpg"])
    expect(matches(path), path).toBe(false);
  expect(robots.match(/^Sitemap: http\S+sitemap\.xml$/gm)).toHaveLength(2);
});

it("finds what is wrong, or the rest of this would prove nothing", async () => {
  expect(await faultsOfPage("<!doctype html><p><div>x</div></p><img src=x>")).not.toEqual([]);
  expect(faultsOfData({ "@context": "https://schema.org", "@type": "NewsArticle", url: "x" })).toContain(
    ".url: no address",
  );
  expect(faultsOfRss('<rss version="2.0"><channel><title>x</title><item/></channel></rss>').length).toBe(8);
  expect(faultsOfAtom('<feed xmlns="http://www.w3.org/2005/Atom"><entry/></feed>').length).toBe(12);
  expect(faultsOfJsonFeed('{"version":"1","items":[{"id":""}]}').length).toBe(7);
});

describe("feeds", () => {
  const lists: [string, Record<string, string>, string][] = [
    ["/[feed]/route.ts", {}, "/"],
    ["/section/[slug]/[feed]/route.ts", { slug: "local" }, "/"],
    ["/search/[feed]/route.ts", {}, "/search/rss.xml?q=mill"],
    ["/newsroom/[org]/[feed]/route.ts", { org: "newsroom" }, "/"],
  ];
  it.each(lists)("%s keep to the rules of their formats", async (route, params, address) => {
    const given = { ...params, ...(params.org ? { org: organisationSlug } : {}) };
    const [rss, atom, json] = await Promise.all(
      ["rss.xml", "atom.xml", "feed.json"].map((feed) => text(route, { ...given, feed }, address)),
    );
    expect(JSON.parse(json!).items.length).toBeGreaterThan(0);
    expect([...faultsOfRss(rss!), ...faultsOfAtom(atom!), ...faultsOfJsonFeed(json!)]).toEqual([]);
  });
});

it("sitemaps keep to their schemas, by libxml2", async () => {
  const index = await text("/sitemap.xml/route.ts");
  const names = [...index.matchAll(/sitemap\/([^<]+)<\/loc>/g)].map(([, page]) => page as string);
  expect(names.length).toBeGreaterThan(1);
  for (const xml of [
    index,
    ...(await Promise.all(names.map((page) => text("/sitemap/[page]/route.ts", { page })))),
  ])
    expect(await faultsOfSitemap(xml, "sitemap")).toEqual([]);
  const news = await text("/news-sitemap.xml/route.ts");
  expect(news).toContain(items.plain.id);
  expect(await faultsOfSitemap(news, "news")).toEqual([]);
  expect(await faultsOfSitemap(news, "sitemap")).not.toEqual([]);
});

it("calendars are read by another program as they were meant", async () => {
  const one = await text("/news/[id]/event.ics/route.ts", { id: items.event.id });
  const all = await text("/events.ics/route.ts");
  for (const file of [one, all]) {
    const calendar = new ICAL.Component(ICAL.parse(file));
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    const [event] = calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
    expect(event?.summary).toBe(`event ${hostile}`);
    expect(event?.location).toBe("Hall; the, old, 1 Mill St");
    expect(event?.startDate.toJSDate().toISOString().slice(0, 19)).toBe(day(3).slice(0, 19));
  }
});

it("an item alone as data is valid too", async () => {
  const { id, slug } = items.event;
  const data = JSON.parse(await itemText({ id, slug: `${slug}.jsonld` }));
  expect(data.about).toMatchObject([{ "@type": "Event" }]);
  expect(faultsOfData(data)).toEqual([]);
});
