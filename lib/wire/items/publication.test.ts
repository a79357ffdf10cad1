import { expect, it } from "vitest";
import type { WireOrigin } from "../origin";
import { parseFeed } from "../reading/parse";
import { toNews } from "./publication";

const PICTURE = "https://agency.example/dike.jpg";
const words = Array.from({ length: 90 }, (_, i) => `word${i}`).join(" ");
const { items } = parseFeed(
  new TextEncoder().encode(
    JSON.stringify({
      uri: "https://agency.example/1",
      type: "text",
      versioncreated: "2026-11-22T08:00:00Z",
      headline: "The dike holds",
      language: "en",
      body_text: `${words} end`,
      associations: {
        main: {
          type: "picture",
          renditions: { web: { href: PICTURE, mimetype: "image/jpeg", width: 900, height: 600 } },
        },
      },
    }),
  ),
);
const source: WireOrigin = {
  id: "s",
  name: "Agency",
  homepage: "",
  rights: "full",
  rightsNote: "",
  attribution: "",
  licence: "",
  expireAfterHours: null,
  noIndex: false,
  routing: {},
  autoPublish: true,
  routes: [{ publicationId: "p", section: "local" }],
};
const here = new Map([[PICTURE, { url: "/media/k/900.webp", width: 900, height: 600, widths: [900] }]]);
const shown = (rights: string) =>
  toNews(
    { ...source, rights },
    { id: "i", item: items[0]!, firstSeenAt: new Date("2026-11-22T09:00:00Z"), places: null },
    here,
  );

it("shows of an item what its source's rights allow, and a picture unless that is the headline alone", () => {
  const full = shown("full");
  expect(full.body).toContain("end");
  expect(full.image?.url).toBe("/media/k/900.webp");
  const excerpt = shown("excerpt");
  expect(excerpt.body).toContain("word0");
  expect(excerpt.body).not.toContain("word80");
  expect(excerpt.image).not.toBeNull();
  const headline = shown("headline");
  expect(headline).toMatchObject({ headline: "The dike holds", summary: "", body: "", image: null });
  expect(JSON.stringify(headline)).not.toContain("word0");
});
