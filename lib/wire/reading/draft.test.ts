import { expect, it } from "vitest";
import { parseFeed } from "./parse";

it("cuts a summary made of one long word without splitting a character", () => {
  const { summary } = parseFeed(
    new TextEncoder().encode(
      `<rss version="2.0"><channel><title>A</title><item><title>T</title><guid>g</guid><description>x${"😀".repeat(1500)}</description></item></channel></rss>`,
    ),
  ).items[0]!;
  expect(summary.isWellFormed()).toBe(true);
  expect(summary.length).toBeLessThanOrEqual(601);
});
