import { describe, expect, it } from "vitest";
import { rssItem } from "../formats/fixtures/fixture";
import { FeedError } from "./feed-error";
import { type ParseOptions, parseFeed } from "./parse";

const parse = (text: string, options?: ParseOptions) => parseFeed(new TextEncoder().encode(text), options);

function refusal(text: string, options?: ParseOptions): FeedError {
  try {
    parse(text, options);
  } catch (error) {
    if (error instanceof FeedError) return error;
  }
  throw new Error("The document was taken, or refused with another error.");
}

describe("documents that are no feed", () => {
  it.each([
    ["empty", ""],
    ["empty", " \n\u0000 "],
    ["not-a-feed", "Service unavailable"],
    ["not-a-feed", "\u0089PNG\r\n\u001a\n"],
    ["not-a-feed", "<opml version='2.0'><body/></opml>"],
    ["not-a-feed", '{"error":"gone"}'],
    ["not-a-feed", "[1,2,3]"],
    ["html-page", "<!DOCTYPE html><html><head><title>News</title></head><body>Hello</body></html>"],
    ["html-page", "<html xmlns='http://www.w3.org/1999/xhtml'><body><p>x</p></body></html>"],
    ["unsupported", '<conceptItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x"/>'],
    ["malformed", '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x"/>'],
    ["truncated", "<rss version='2.0'><channel><title>t</title><item><title>Cut o"],
    ["truncated", '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"Cut o'],
    ["malformed", '{"version": nonsense}'],
    ["malformed", rssItem("<comments>only</comments>")],
  ])("are refused as %s: %j", (code, text) => {
    const error = refusal(text);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^[A-Z].*\.$/);
  });

  it("are refused when too large, before anything is read", () => {
    expect(refusal("x".repeat(2000), { limits: { bytes: 1000 } }).code).toBe("too-large");
  });

  it.each(["[]", '{"items":[]}', '{"_items":[],"_meta":{"total":0}}'])(
    "but %s is an agency with nothing new",
    (text) => {
      expect(parse(text)).toMatchObject({ format: "ninjs-1", items: [] });
    },
  );

  it("but a feed without items is a feed", () => {
    expect(parse("<rss version='2.0'><channel><title>Quiet</title></channel></rss>")).toMatchObject({
      feed: { title: "Quiet" },
      items: [],
    });
  });
});

describe("feeds that are damaged in part", () => {
  it("keep what came before the cut", () => {
    const whole = rssItem(
      "<title>One</title></item><item><title>Two</title></item><item><title>Three</title>",
    );
    const { items, rejected } = parse(whole.slice(0, whole.indexOf("Three") + 2));
    expect(items.map((item) => item.title)).toEqual(["One", "Two"]);
    expect(rejected).toEqual([{ index: 2, error: "The document ends in the middle of this item." }]);
  });

  it("keep the whole items of broken JSON", () => {
    const { feed, items, rejected } = parse(
      '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","title":"a}"},{"id":"2","title":"b"},{"id":"3","ti',
    );
    expect(feed.title).toBe("T");
    expect(items.map((item) => item.guid)).toEqual(["1", "2"]);
    expect(rejected).toHaveLength(1);
  });

  it("keep the good items beside a bad one, and say why it is bad", () => {
    const { items, rejected } = parse(
      '[{"uri":"urn:1","headline":"a"},{"headline":"no uri"},{"uri":"urn:3","headline":"c"}]',
    );
    expect(items.map((item) => item.guid)).toEqual(["urn:1", "urn:3"]);
    expect(rejected).toEqual([{ index: 1, error: "The item has no uri." }]);
  });

  it("give back at most the items asked for", () => {
    const { items, rejected } = parse(
      rssItem("<title>1</title></item><item><title>2</title></item><item><title>3</title>"),
      { limits: { items: 2 } },
    );
    expect([items.length, rejected.length]).toEqual([2, 1]);
  });
});

describe("the feed itself", () => {
  it("says where it lives, how long it lasts and who pushes it", () => {
    const head =
      '<link>/</link><ttl>30</ttl><language>de_DE</language><atom:link rel="self" href="/rss.xml"/><atom:link rel="hub" href="https://hub.example/"/>';
    expect(parse(rssItem("<title>t</title>", head), { baseUrl: "https://agency.example/x" }).feed).toEqual({
      title: "Northern Press",
      link: "https://agency.example/",
      language: "de-DE",
      ttlSeconds: 1800,
      self: "https://agency.example/rss.xml",
      hub: "https://hub.example/",
    });
  });

  it("is known by its bytes, whatever the content type says", () => {
    expect(parse(rssItem("<title>t</title>"), { contentType: "application/json" }).format).toBe("rss-2.0");
    expect(parse('{"uri":"urn:1","headline":"h"}', { contentType: "text/html" }).format).toBe("ninjs-1");
  });
});
