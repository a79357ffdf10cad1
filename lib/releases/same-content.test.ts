import { describe, expect, it } from "vitest";
import { sanitizeBody } from "@/lib/core/html";
import { sameContent } from "./same-content";
import { releaseContent } from "./schema";

const empty = releaseContent.parse({ kind: "event", timeZone: "America/Chicago" });
const body = (html: string) => ({ ...empty, body: html });

describe("two texts", () => {
  it("are the same when only markup and the order of keys differ", () => {
    const a = body("<p>One</p><p>Two</p>");
    const b = Object.fromEntries(Object.entries(body("<p>One</p>\n<p>Two</p>")).reverse());
    expect(sameContent(a, b)).toBe(true);
  });

  it.each([
    '<p>A <strong>bold</strong> word, an <em>italic one</em> and a <a target="_blank" rel="noopener" href="https://example.com/?a=1&amp;b=2">link</a></p><p></p>',
    "<h2>Head</h2><ul><li><p>One</p></li><li><p>Two &amp; three</p></li></ul><blockquote><p>Said</p></blockquote>",
    '<table style="min-width: 50px"><colgroup><col><col></colgroup><tbody><tr><th colspan="1" rowspan="1"><p>Year</p></th><td colspan="1" rowspan="1"><p>2026</p></td></tr></tbody></table>',
    "<p>First line<br>second&nbsp;line</p>",
  ])("are the same before and after the sanitiser: %#", (html) => {
    expect(sameContent(body(html), body(sanitizeBody(html)))).toBe(true);
  });

  it.each([
    ["<p>one word</p>", "<p><strong>one</strong> word</p>"],
    ["<p>one</p>", "<h2>one</h2>"],
    ['<p><a href="https://a.example">one</a></p>', '<p><a href="https://b.example">one</a></p>'],
    ["<p>one</p>", "<p>One</p>"],
  ])("differ in a mark, a heading, an address and a letter: %#", (a, b) => {
    expect(sameContent(body(a), body(b))).toBe(false);
  });

  it("differ when a word does, and when one is no release", () => {
    expect(sameContent(empty, { ...empty, headline: "Other" })).toBe(false);
    expect(sameContent(empty, null)).toBe(false);
  });
});
