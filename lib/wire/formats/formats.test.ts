import { describe, expect, it } from "vitest";
import { parseFeed } from "../parse";
import { neutralItem } from "../schema";
import { atomFixtures } from "./fixtures/atom";
import { brokenFixtures } from "./fixtures/broken";
import type { Fixture } from "./fixtures/fixture";
import { jsonFeedFixtures } from "./fixtures/json-feed";
import { ninjsFixtures } from "./fixtures/ninjs";
import { rssFixtures } from "./fixtures/rss";

function check({ name, document, format, item }: Fixture): void {
  it(name, () => {
    const parsed = parseFeed(new TextEncoder().encode(document));
    expect(parsed.format).toBe(format);
    expect(parsed.rejected).toEqual([]);
    expect(neutralItem.parse(parsed.items[0])).toEqual({ ...parsed.items[0], ...item });
  });
}

describe("RSS", () => rssFixtures.forEach(check));
describe("Atom", () => atomFixtures.forEach(check));
describe("JSON Feed", () => jsonFeedFixtures.forEach(check));
describe("ninjs", () => ninjsFixtures.forEach(check));
describe("feeds that break the rules", () => brokenFixtures.forEach(check));
