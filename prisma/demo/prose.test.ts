import { expect, it } from "vitest";
import { tellDays, wallClock } from "./calendar.ts";
import { plain, prose } from "./prose.ts";

it("writes paragraphs, lists, quotations, headings and tables, escaped", () => {
  expect(prose("A & B <c>\n## Head\n- one\n- **two**\n> said\n| a | b |\n| 1 | 2 |")).toBe(
    "<p>A &amp; B &lt;c&gt;</p>\n<h2>Head</h2>\n<ul><li>one</li><li><strong>two</strong></li></ul>\n<blockquote><p>said</p></blockquote>\n<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>",
  );
  expect(prose("[the table](https://a.example/b) of *us*")).toBe(
    '<p><a href="https://a.example/b">the table</a> of <em>us</em></p>',
  );
  expect(plain("- a [b](https://c.example) *d*\n\nE")).toBe("a b d\nE");
});

it("names days in the zone of the reader, over month ends and clock changes", () => {
  const late = new Date("2026-03-01T04:30:00Z");
  expect(tellDays("{day}, {date+1}, {month-1}", late, "America/Chicago")).toBe(
    "Saturday, Sunday, March 1, February 27",
  );
  expect(wallClock(late, 9, "08:00", "America/Chicago").toISOString()).toBe("2026-03-09T13:00:00.000Z");
});
