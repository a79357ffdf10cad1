import { describe, expect, it } from "vitest";
import { rssItem } from "../formats/fixtures/fixture";
import { parseFeed } from "./parse";

function feed(...items: string[]) {
  return parseFeed(new TextEncoder().encode(rssItem(items.join("</item><item>")))).items;
}

const guids = (...items: string[]) => feed(...items).map((item) => item.guid);

describe("identify", () => {
  it("makes ten items of one guid with ten links", () => {
    const ten = Array.from(
      { length: 10 },
      (_, n) => `<title>T${n}</title><guid>news</guid><link>/n/${n}</link>`,
    );
    expect(new Set(guids(...ten)).size).toBe(10);
    expect(guids(...ten)[3]).toBe("https://agency.example/n/3");
  });

  it("makes ten items of one link under ten titles", () => {
    const ten = Array.from({ length: 10 }, (_, n) => `<title>T${n}</title><link>/</link>`);
    expect(new Set(guids(...ten)).size).toBe(10);
  });

  it("makes two items of one guid without links under two titles", () => {
    expect(
      new Set(
        guids(
          '<title>A</title><guid isPermaLink="false">x</guid>',
          '<title>B</title><guid isPermaLink="false">x</guid>',
        ),
      ).size,
    ).toBe(2);
  });

  it("keeps a guid that only one item has", () => {
    expect(
      guids("<title>A</title><guid>a</guid><link>/a</link>", "<title>B</title><guid>b</guid><link>/a</link>"),
    ).toEqual(["a", "b"]);
  });

  it("keeps the later of two versions", () => {
    const old = "<title>Old</title><guid>g</guid><link>/g</link><pubDate>2026-01-01</pubDate>";
    const fresh = "<title>New</title><guid>g</guid><link>/g</link><pubDate>2026-01-02</pubDate>";
    expect(feed(old, fresh).map((item) => item.title)).toEqual(["New"]);
    expect(feed(fresh, old).map((item) => item.title)).toEqual(["New"]);
  });

  it("gives the same hash to the same words", () => {
    const words = "<title>A</title><description>text</description>";
    expect(guids(words)).toEqual(guids(words));
    expect(guids(words)[0]).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it("keeps the hash of a name too long for an index, another for each", () => {
    const [one, other] = guids(
      `<title>A</title><guid>${"ü".repeat(600)}</guid>`,
      `<title>B</title><guid>${"ü".repeat(600)}x</guid>`,
    );
    expect(one).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(one).not.toBe(other);
  });
});
