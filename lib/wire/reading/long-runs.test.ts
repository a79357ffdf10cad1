import { expect, it } from "vitest";
import { parseFeed } from "./parse";

const feed = (items: string) =>
  parseFeed(
    new TextEncoder().encode(`<rss version="2.0"><channel><title>Agency</title>${items}</channel></rss>`),
  );

// Whatever tries such a run in every division, or from every letter, holds up all feeds for hours.
it("reads a mailbox that is one long run of signs", () => {
  const author = `${"@".repeat(1_000_000)} (x)`;
  expect(feed(`<item><title>A</title><author>${author}</author></item>`).items[0]?.authors).toHaveLength(1);
});

it("reads pictures whose attributes have names of thousands of letters", () => {
  const picture = `&lt;img ${"a".repeat(4_900)}&gt;`;
  const item = `<item><title>A</title><description>${picture.repeat(20)}&lt;img src="https://a.example/1.jpg" data-src="x"&gt;Text</description></item>`;
  expect(feed(item.repeat(90)).items[0]).toMatchObject({ title: "A", image: null });
});

it("takes a name with hyphens for one name", () => {
  const item = `<item><title>A</title><description>&lt;img data-src="https://a.example/2.jpg" src="data:,"&gt;Text</description></item>`;
  expect(feed(item).items[0]?.image?.url).toBe("https://a.example/2.jpg");
});
