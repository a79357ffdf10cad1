import { describe, expect, it } from "vitest";
import { sources } from "../sources.ts";
import { titles } from "../titles.ts";
import { agencies } from "./agencies.ts";
import { wireItems } from "./wire-items.ts";

const base = new Date("2026-05-13T17:05:00Z");
const hoursLater = (hours: number) => new Date(base.getTime() + hours * 3_600_000);
const all = (until: Date) =>
  agencies.flatMap((agency) => agency.feeds.flatMap((feed) => wireItems(agency, feed, base, until)));

describe("the demo's wire", () => {
  it("holds at least 220 items of at least seven agencies, about sixty with a picture", () => {
    const items = all(base);
    expect(agencies.length).toBeGreaterThanOrEqual(7);
    expect(new Set(agencies.map(({ format }) => format)).size).toBe(8);
    expect(items.length).toBeGreaterThanOrEqual(220);
    expect(items.filter(({ picture }) => picture).length).toBeGreaterThanOrEqual(60);
  });

  it.each([0, 61, 122, 183, 244, 305])(
    "never repeats a guid, an address, a headline or a text, whatever the season (+%i days)",
    (days) => {
      const seeded = hoursLater(24 * days);
      const items = agencies.flatMap((agency) =>
        agency.feeds.flatMap((feed) => wireItems(agency, feed, seeded, seeded)),
      );
      for (const field of ["guid", "url", "headline", "text"] as const) {
        const values = items.map((item) => item[field]);
        expect(values.filter((value, at) => values.indexOf(value) !== at)).toEqual([]);
      }
    },
  );

  it("fills every mark and dates everything within the last ten days", () => {
    for (const item of all(base)) {
      expect(`${item.headline} ${item.summary} ${item.html} ${item.picture?.caption ?? ""}`).not.toMatch(
        /\$[A-Z]|\{[a-z]|undefined|NaN|~/,
      );
      expect(item.published.getTime()).toBeLessThanOrEqual(base.getTime());
      expect(item.published.getTime()).toBeGreaterThan(hoursLater(-24 * 10).getTime());
      expect(item.headline.length).toBeGreaterThanOrEqual(15);
      expect(item.headline.length).toBeLessThanOrEqual(130);
    }
  });

  it("goes on with time, and what was sent stays as it was", () => {
    const before = all(base);
    const after = new Map(all(hoursLater(5)).map((item) => [item.guid, item]));
    expect(after.size).toBeGreaterThan(before.length);
    for (const item of before) expect(after.get(item.guid)).toEqual(item);
  });

  it("stays bounded when the demo runs for months", () => {
    expect(all(hoursLater(24 * 90)).length).toBeLessThan(600);
  });

  it("names nobody real", () => {
    const text = JSON.stringify([all(base), titles, sources]);
    expect(text).not.toMatch(
      /\b(reuters|associated press|bloomberg|agence france|getty images|business wire|pr newswire|nasdaq|dow jones|nyse|wall street|nfl|nba|nhl|mlb|google|facebook|microsoft|amazon\.com|walmart|lorem|ipsum)\b/i,
    );
  });
});

describe("the wire sources", () => {
  it("are at least nine, each of a feed that exists, placed in sections that exist", () => {
    expect(sources.length).toBeGreaterThanOrEqual(9);
    expect(new Set(sources.map(({ slug }) => slug)).size).toBe(sources.length);
    for (const { url, routes } of sources) {
      const { hostname, pathname } = new URL(url);
      const agency = agencies.find(({ slug }) => `${slug}.demo.test` === hostname);
      expect(agency?.feeds.map(({ slug }) => `/${slug}`)).toContain(pathname);
      for (const { publication, section } of routes) {
        const title = titles.find(({ slug }) => slug === publication);
        expect(title?.sections.map(({ slug }) => slug)).toContain(section);
      }
    }
  });
});
