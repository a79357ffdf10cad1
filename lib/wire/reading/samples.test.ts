import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { decodeEntities } from "@/lib/core/entities";
import { parsedFeed } from "../schema";
import { parseFeed } from "./parse";

const ROOT = path.resolve(import.meta.dirname, "../../../../shared/samples");

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(xml|rss|atom|json)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** What a sample itself says in a field it writes plainly, to hold the parse against. */
function ninjsFacts(file: string) {
  const item = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  const headlines = item.headlines as { role?: string; value: string }[] | undefined;
  const headline = headlines?.find((one) => one.role === "main")?.value ?? headlines?.[0]?.value;
  const created = item.versionCreated ?? item.versioncreated ?? item.contentcreated;
  return {
    title: String(headline ?? item.headline ?? item.title ?? item.headline_test_text),
    guid: String(item.uri),
    instant: created === undefined ? 0 : Date.parse(String(created)),
    version: item.version === undefined ? null : Number(item.version),
    urgency: item.urgency ?? null,
    status: item.pubstatus ?? item.pubStatus ?? "usable",
    language: item.language ?? "",
    place: item.located ?? "",
    authors: [item.byline ?? item.by].filter((by) => by !== undefined),
    rights:
      item.copyrightnotice || item.copyrightNotice || item.copyrightholder || item.copyrightHolder || "",
    expires: item.expires ? new Date(String(item.expires)).toISOString() : null,
  };
}

/** The same of NewsML-G2, by the letter of the document: the first element of a name is the item's own. */
function g2Facts(document: string) {
  const attribute = (name: string) =>
    new RegExp(`<(?:news|package)Item[^>]*\\s${name}="([^"]*)"`).exec(document)?.[1];
  const text = (name: string, within = document) =>
    decodeEntities(new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`).exec(within)?.[1] ?? "")
      .replace(/\s+/g, " ")
      .trim();
  const instant = (name: string) => (text(name) === "" ? null : new Date(text(name)).toISOString());
  const head = document.slice(0, document.search(/<(contentSet|groupSet|partMeta|assert)/));
  const topics = [...head.matchAll(/<(?:subject|mainConcept)[^>]*(?:medtop:|mediatopic\/)(\d{8})"/g)];
  return {
    guid: attribute("guid"),
    version: Number(attribute("version")),
    language: /<language tag="([^"]*)"/.exec(head)?.[1] ?? attribute("xml:lang") ?? "",
    title: text("headline", head),
    updated: instant("versionCreated"),
    firstCreated: instant("firstCreated"),
    embargoedUntil: instant("embargoed"),
    itemType: /<itemClass qcode="ninat:(\w+)"/.exec(document)![1],
    rights: text("copyrightNotice", head),
    topics: [...new Set(topics.map(([, code]) => `medtop:${code}`))],
    keywords: [...head.matchAll(/<keyword[^>]*>([^<]*)</g)].map(([, word]) => word),
    paragraphs: [...document.matchAll(/<p>([^<]*)<\/p>/g)].map(([, words]) =>
      words!.replace(/\s+/g, " ").trim(),
    ),
  };
}

describe.runIf(existsSync(ROOT))("real agencies' files", () => {
  const ninjs = existsSync(ROOT) ? filesBelow(path.join(ROOT, "ninjs")) : [];
  const g2 = existsSync(ROOT) ? filesBelow(path.join(ROOT, "newsml-g2")) : [];
  const feeds = existsSync(ROOT) ? filesBelow(path.join(ROOT, "feeds")) : [];

  it("are in ../shared/samples (skipped where that folder is absent)", () => {
    expect(ninjs.length).toBeGreaterThan(0);
    expect(feeds.length).toBeGreaterThan(0);
    expect(g2.length).toBeGreaterThan(0);
  });

  it.each(ninjs.map((file) => [path.relative(ROOT, file), file]))("%s", (_name, file) => {
    const { items } = parsedFeed.parse(parseFeed(readFileSync(file)));
    const facts = ninjsFacts(file);
    expect(items).toHaveLength(1);
    const { title, instant, ...same } = facts;
    expect(items[0]!.title).toBe(title.replace(/\s+/g, " ").trim());
    expect(items[0]).toMatchObject(same);
    expect(items[0]!.url).toBe(/^https?:/.test(facts.guid) ? facts.guid : "");
    const latest = items[0]!.updated ?? items[0]!.published;
    expect(latest === null ? 0 : Date.parse(latest)).toBe(instant);
    expect(items[0]!.content).not.toBe("");
  });

  it.each(g2.map((file) => [path.relative(ROOT, file), file]))("%s", (_name, file) => {
    const document = readFileSync(file, "utf8").replace(/<!--[\s\S]*?-->/g, "");
    if (document.includes("<newsMessage")) {
      expect(() => parseFeed(readFileSync(file))).toThrow("None of the document's 5 items can be taken");
      return;
    }
    const { format, items } = parsedFeed.parse(parseFeed(readFileSync(file), { everything: true }));
    const { firstCreated, keywords, paragraphs, topics, ...facts } = g2Facts(document);
    const [item] = items;
    expect([format, items.length]).toEqual(["newsml-g2", 1]);
    expect(item).toMatchObject(facts);
    if (firstCreated) expect(item!.published).toBe(firstCreated);
    expect(item!.topics).toEqual(expect.arrayContaining(topics));
    expect(item!.categories).toEqual(expect.arrayContaining(keywords));
    const words = item!.content.replace(/\s+/g, " ");
    for (const paragraph of paragraphs) expect(`${words} ${item!.summary}`).toContain(paragraph);
  });

  it.each(feeds.map((file) => [path.relative(ROOT, file), file]))("%s", (_name, file) => {
    const document = readFileSync(file, "utf8");
    const { feed, items, rejected } = parsedFeed.parse(parseFeed(readFileSync(file)));
    expect(items).toHaveLength(document.match(/<(item|entry)[\s>]/g)!.length);
    expect(rejected).toEqual([]);
    expect(feed.title).not.toBe("");
    const dated = /<(pubDate|dc:date|updated|published)>/.test(document);
    for (const item of items) {
      expect(item.url).toMatch(/^https?:\/\//);
      expect(`${item.title}${item.summary}`).not.toBe("");
      expect(item.title).not.toMatch(/<\w|&\w+;/);
      expect(item.published !== null).toBe(dated);
    }
  });
});
