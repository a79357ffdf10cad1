import { describe, expect, it } from "vitest";
import { parseFeed } from "../reading/parse";
import { neutralItem } from "../schema";
import { atomFixtures } from "./fixtures/atom";
import { atom03Fixtures } from "./fixtures/atom-03";
import { atom10Fixtures } from "./fixtures/atom-10";
import { baseFixtures } from "./fixtures/bases";
import { brokenFixtures } from "./fixtures/broken";
import { carelessFixtures } from "./fixtures/careless";
import { charsetFixtures } from "./fixtures/charsets";
import { dateFixtures } from "./fixtures/dates";
import type { Fixture } from "./fixtures/fixture";
import { g2BodyFixtures } from "./fixtures/g2-bodies";
import { g2ItemFixtures } from "./fixtures/g2-items";
import { g2PackageFixtures } from "./fixtures/g2-packages";
import { g2PictureFixtures } from "./fixtures/g2-pictures";
import { g2StatusFixtures } from "./fixtures/g2-status";
import { htmlFixtures } from "./fixtures/html";
import { jsonFeedFixtures } from "./fixtures/json-feed";
import { jsonFeedKindFixtures } from "./fixtures/json-feed-kinds";
import { mediaFixtures } from "./fixtures/media";
import { moduleFixtures } from "./fixtures/modules";
import { newsml1Fixtures } from "./fixtures/newsml-1";
import { ninjsFixtures } from "./fixtures/ninjs";
import { ninjsKindFixtures } from "./fixtures/ninjs-kinds";
import { nitfFixtures } from "./fixtures/nitf";
import { rdfFixtures } from "./fixtures/rdf";
import { rssFixtures } from "./fixtures/rss";
import { rss0Fixtures } from "./fixtures/rss-0";
import { rss2Fixtures } from "./fixtures/rss-2";

function check({
  name,
  document,
  format,
  item,
  feed = {},
  bytes = new TextEncoder().encode(document),
  ...options
}: Fixture): void {
  it(name, () => {
    const parsed = parseFeed(bytes, options);
    expect(parsed.format).toBe(format);
    expect(parsed.rejected).toEqual([]);
    expect(parsed.feed).toEqual({ ...parsed.feed, ...feed });
    expect(neutralItem.parse(parsed.items[0])).toEqual({ ...parsed.items[0], ...item });
  });
}

describe("RSS", () => rssFixtures.forEach(check));
describe("Atom", () => atomFixtures.forEach(check));
describe("JSON Feed", () => jsonFeedFixtures.forEach(check));
describe("ninjs", () => ninjsFixtures.forEach(check));
describe("NewsML-G2 items", () => g2ItemFixtures.forEach(check));
describe("NewsML-G2 content", () => g2BodyFixtures.forEach(check));
describe("NewsML-G2 packages and messages", () => g2PackageFixtures.forEach(check));
describe("NewsML-G2 pictures", () => g2PictureFixtures.forEach(check));
describe("NewsML 1", () => newsml1Fixtures.forEach(check));
describe("ninjs as agencies write it", () => ninjsKindFixtures.forEach(check));
describe("NITF", () => nitfFixtures.forEach(check));
describe("NewsML-G2 status, rights and codes", () => g2StatusFixtures.forEach(check));
describe("feeds that break the rules", () => brokenFixtures.forEach(check));
describe("dates", () => dateFixtures.forEach(check));
describe("charsets", () => charsetFixtures.forEach(check));
describe("RSS 0.90 to 0.94 and CDF", () => rss0Fixtures.forEach(check));
describe("RDF", () => rdfFixtures.forEach(check));
describe("RSS 2.0", () => rss2Fixtures.forEach(check));
describe("modules of RSS", () => moduleFixtures.forEach(check));
describe("pictures and people", () => mediaFixtures.forEach(check));
describe("Atom 0.3", () => atom03Fixtures.forEach(check));
describe("Atom 1.0", () => atom10Fixtures.forEach(check));
describe("JSON Feed of every make", () => jsonFeedKindFixtures.forEach(check));
describe("feeds that are carelessly written", () => carelessFixtures.forEach(check));
describe("relative addresses", () => baseFixtures.forEach(check));
describe("HTML in feeds", () => htmlFixtures.forEach(check));
