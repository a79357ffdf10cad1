import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlToText } from "@/lib/core/html-text";
import { wordsOf } from "./block";
import { comparisons } from "./fixtures/comparison";
import { lostWords, unheldWords } from "./fixtures/lost-words";
import { pastes } from "./fixtures/pastes";
import { withoutOfficeMarks } from "./pasted";
import { plainBlocks } from "./plain-text";
import { readBlocks } from "./read-blocks";
import { recognise } from "./recognise";

const at = { today: "2026-11-22", timeZone: "America/Chicago", dayFirst: false };

describe("what is pasted", () => {
  it.each(pastes)("$name", ({ html, expected }) => {
    const result = recognise(readBlocks(html), at);
    expect(comparisons(expected, result).filter((one) => !one.right)).toEqual([]);
    const visible = withoutOfficeMarks(html)
      .replace(/<style>[\s\S]*?<\/style>/g, "")
      .replace(/<span style='mso-list:Ignore'>.*?<\/span><\/span>/g, "");
    expect(lostWords(wordsOf(htmlToText(visible)), result)).toEqual({ lost: [], twice: [] });
    expect(unheldWords(result)).toEqual([]);
  });

  it("reads plain text by its lines", () => {
    const text =
      "NEWS RELEASE\n\nCouncil mends the weir\n\nRIVERBEND, Nov. 22, 2026 — The council has mended the weir that broke in the spring flood, a month before it was due.\n\nContact:\nIda Brandvold\nida@weir.test\n\n-30-";
    const { values } = recognise(plainBlocks(text), at);
    expect(values).toMatchObject({
      headline: "Council mends the weir",
      place: "Riverbend",
      date: "2026-11-22",
      contacts: [{ name: "Ida Brandvold", email: "ida@weir.test" }],
    });
  });
});

const LINES = [
  "FOR IMMEDIATE RELEASE",
  "Headline: A bridge opens",
  "Contact:",
  "Media contact: Jane Roe, jane@roe.test",
  "608-555-0101",
  "About Roe Works",
  "About us:",
  "-30-",
  "###",
  "EMBARGOED UNTIL Nov. 30",
  "Under embargo",
  "November 22, 2026",
  "RIVERBEND, Nov. 22, 2026 — The bridge opens today to everybody who has waited for it.",
  "“It is a good bridge and it will stand,” said Jane Roe, its builder.",
  "Notes to editors:",
  "1. The bridge is new.",
  "Summary: It opens.",
  "Body:",
  "Date: 31/31/2026",
  "For release at 9 a.m. on Nov. 23",
  "Roe Works (NYSE: ROE) builds bridges.",
  "ENDS",
  "Jane Roe",
  "",
  "Location:",
  "Contact: | | |",
  "News: and more",
];
const TAGS = ["p", "h1", "h2", "li", "blockquote", "td", "div", "strong"];
const part = fc.tuple(
  fc.constantFrom(...TAGS),
  fc.oneof(
    fc.constantFrom(...LINES),
    fc.lorem({ maxCount: 30 }),
    fc.string({ unit: "grapheme", maxLength: 40 }),
  ),
  fc.boolean(),
);
const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

function htmlOf(parts: [string, string, boolean][]): string {
  return parts
    .map(([tag, text, soft]) => {
      const inner = soft ? escaped(text).replaceAll(" ", "<br>") : escaped(text);
      if (tag === "td") return `<table><tr><td>${inner}</td><td>x</td></tr></table>`;
      return tag === "strong" ? `<p><strong>${inner}</strong></p>` : `<${tag}>${inner}</${tag}>`;
    })
    .join("");
}

it("loses no word and makes none up, whatever the document says and in whatever order", () => {
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
      const html = htmlOf(parts);
      const result = recognise(readBlocks(html), at);
      expect(lostWords(wordsOf(htmlToText(html)), result)).toEqual({ lost: [], twice: [] });
      expect(unheldWords(result)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
