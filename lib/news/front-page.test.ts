import { expect, it } from "vitest";
import { arrange, leadOf } from "./front-page";
import { type NewsCard, newsImage } from "./schema";

const card = (id: string, changes: Partial<NewsCard> = {}) =>
  ({ id, origin: "wire", section: "local", summary: "s", image: null, ...changes }) as NewsCard;
const image = newsImage.parse({ url: "/a.jpg" });

it("leads with the newest story that has a picture and a summary, or else a summary, or else anything", () => {
  expect(leadOf([card("a"), card("b", { image, summary: "" }), card("c", { image })])?.id).toBe("c");
  expect(leadOf([card("a", { summary: "" }), card("b")])?.id).toBe("b");
  expect(leadOf([card("a", { summary: "" })])?.id).toBe("a");
  expect(leadOf([])).toBeNull();
});

it("shows every story once outside the latest column", () => {
  const all = Array.from({ length: 30 }, (_, index) =>
    card(`${index}`, {
      section: ["local", "world", "sports"][index % 3]!,
      origin: index % 4 ? "wire" : "release",
    }),
  );
  const inSection = (slug: string) => all.filter((each) => each.section === slug);
  const page = arrange(
    new Map([
      ["front", all],
      ["releases", all.filter((each) => each.origin === "release")],
      ["wire", all.filter((each) => each.origin === "wire")],
      ...["local", "world", "sports"].map((slug) => [`section/${slug}`, inSection(slug)] as const),
    ]),
    ["local", "world", "sports", "empty"].map((slug) => ({ slug, name: slug })),
  );
  const shown = [
    page.lead!,
    ...page.second,
    ...page.releases,
    ...page.blocks.flatMap((block) => block.items),
  ].map(({ id }) => id);
  expect(new Set(shown).size).toBe(shown.length);
  expect(new Set(page.second.slice(0, 2).map(({ section }) => section))).toEqual(
    new Set(["world", "sports"]),
  );
  expect(page.second.every(({ origin }) => origin === "wire")).toBe(true);
  expect(page.blocks.map(({ slug }) => slug)).not.toContain("empty");
});
