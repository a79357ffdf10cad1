import { describe, expect, it } from "vitest";
import { parseFeed } from "@/lib/wire/reading/parse";
import { agencies } from "../agencies/agencies.ts";
import { wireItems } from "../agencies/wire-items.ts";
import { newsmlG2 } from "./newsml-g2.ts";

const base = new Date("2026-05-13T17:05:00Z");
const agency = agencies.find(({ format }) => format === "newsml-g2")!;
const feed = agency.feeds[0]!;
const items = wireItems(agency, feed, base, base);

describe("the demo's newsMessage", () => {
  const { body } = newsmlG2({ agency, feed, self: "http://x.example/", updated: base, items });
  const { format, items: read, rejected } = parseFeed(new TextEncoder().encode(body));

  it("is read whole", () => {
    expect([format, rejected]).toEqual(["newsml-g2", []]);
    expect(read).toHaveLength(items.length);
  });

  it("says of each story what the agency has of it", () => {
    for (const item of items) {
      const found = read.find(({ guid }) => guid === item.guid);
      expect(found).toMatchObject({
        url: item.url,
        title: item.headline,
        summary: item.summary,
        published: item.published.toISOString(),
        categories: item.tags,
        place: item.place,
        rights: agency.rights,
        image: item.picture && { url: item.picture.url, alt: item.picture.alt },
      });
      expect(found!.content).not.toContain(`<h2>${item.headline}`);
      expect(found!.topics[0]).toBe("medtop:20000106");
    }
  });
});
