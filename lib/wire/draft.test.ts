import { expect, it } from "vitest";
import { parseFeed } from "./parse";

const ninjs = (fields: Record<string, unknown>) =>
  parseFeed(
    new TextEncoder().encode(
      JSON.stringify({ uri: "urn:x:1", type: "text", headline: "A headline", body_text: "Text.", ...fields }),
    ),
  ).items[0]!;

it("takes a version that 32 bits hold, and an instant for none", () => {
  expect(ninjs({ version: "7" }).version).toBe(7);
  expect(ninjs({ version: "20261122100000" }).version).toBeNull();
});

it("cuts a summary made of one long word without splitting a character", () => {
  const { summary } = parseFeed(
    new TextEncoder().encode(
      `<rss version="2.0"><channel><title>A</title><item><title>T</title><guid>g</guid><description>x${"😀".repeat(1500)}</description></item></channel></rss>`,
    ),
  ).items[0]!;
  expect(summary.isWellFormed()).toBe(true);
  expect(summary.length).toBeLessThanOrEqual(601);
});
