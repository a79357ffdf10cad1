import { expect, it } from "vitest";
import { toNews } from "../items/publication";
import { neutralItem } from "../schema";

const source = {
  id: "a",
  name: "Agency",
  homepage: "",
  rights: "excerpt",
  rightsNote: "",
  attribution: "",
  licence: "",
  expireAfterHours: null,
  noIndex: false,
  routing: {},
  autoPublish: true,
  routes: [],
};
const now = new Date("2026-11-22T10:00:00Z");

/** What readers get of an item that brings a body and no summary. */
function newsOf(content: string) {
  const item = neutralItem.parse({
    guid: "g",
    url: "",
    title: "Title",
    summary: "",
    content,
    published: null,
    updated: null,
    authors: [],
    categories: [],
    image: null,
    rights: "",
    usageTerms: "",
    status: "usable",
    version: null,
    embargoedUntil: null,
    language: "en",
    place: "",
    itemType: "text",
    urgency: null,
  });
  return toNews(source, { id: "b", item, firstSeenAt: now, places: null }, new Map());
}

it("takes the summary from the body's words, each entity decoded once", () => {
  expect(newsOf("<p>Smith &amp; Sons <b>re</b>open</p>").summary).toBe("Smith & Sons reopen");
});
it("escapes an excerpt once", () => {
  expect(newsOf("<p>Smith &amp; Sons</p>").body).toBe("<p>Smith &amp; Sons</p>");
});
it("leaves tables out, unless there is nothing else", () => {
  expect(newsOf("<table><tbody><tr><td>4:14</td></tr></tbody></table><p>Barges.</p>").summary).toBe(
    "Barges.",
  );
  expect(newsOf("<table><tbody><tr><td>4:14</td></tr></tbody></table>").summary).toBe("4:14");
});
