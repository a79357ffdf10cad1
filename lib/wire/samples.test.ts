import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseFeed } from "./parse";
import { parsedFeed } from "./schema";

const ROOT = path.resolve(import.meta.dirname, "../../../shared/samples");

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(xml|rss|atom|json)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** What a sample itself says in a field it writes plainly, to hold the parse against. */
function ninjsFacts(file: string): { title: string; guid: string; instant: number } {
  const item = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  const headlines = item.headlines as { role?: string; value: string }[] | undefined;
  const headline = headlines?.find((one) => one.role === "main")?.value ?? headlines?.[0]?.value;
  const created = item.versionCreated ?? item.versioncreated ?? item.contentcreated;
  return {
    title: String(headline ?? item.headline ?? item.title ?? item.headline_test_text),
    guid: String(item.uri),
    instant: created === undefined ? 0 : Date.parse(String(created)),
  };
}

describe.runIf(existsSync(ROOT))("real agencies' files", () => {
  const ninjs = existsSync(ROOT) ? filesBelow(path.join(ROOT, "ninjs")) : [];
  const feeds = existsSync(ROOT) ? filesBelow(path.join(ROOT, "feeds")) : [];

  it("are in ../shared/samples (skipped where that folder is absent)", () => {
    expect(ninjs.length).toBeGreaterThan(0);
    expect(feeds.length).toBeGreaterThan(0);
  });

  it.each(ninjs.map((file) => [path.relative(ROOT, file), file]))("%s", (_name, file) => {
    const { items } = parsedFeed.parse(parseFeed(readFileSync(file)));
    const facts = ninjsFacts(file);
    expect(items).toHaveLength(1);
    expect(items[0]!.title).toBe(facts.title.replace(/\s+/g, " ").trim());
    expect(items[0]!.guid).toBe(facts.guid);
    expect(items[0]!.url).toBe(/^https?:/.test(facts.guid) ? facts.guid : "");
    const latest = items[0]!.updated ?? items[0]!.published;
    expect(latest === null ? 0 : Date.parse(latest)).toBe(facts.instant);
    expect(items[0]!.content).not.toBe("");
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
