import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlToText, sanitizeBody, sanitizeText } from "./html";
import { readRichText } from "./rich-text-read";

describe("the text that is written here", () => {
  it.each([
    ["plain text", "One & two\n\nThree", "<p>One &amp; two</p><p>Three</p>"],
    [
      "three levels as two",
      "<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4>",
      "<h2>A</h2><h2>B</h2><h3>C</h3><h3>D</h3>",
    ],
    ["items without paragraphs", "<ul><li><p>a</p></li></ul>", "<ul><li>a</li></ul>"],
    ["lists in lists", "<ol><li>a<ul><li>b</li></ul></li></ol>", "<ol><li>a<ul><li>b</li></ul></li></ol>"],
    ["items of two paragraphs", "<ul><li>a<p>b</p></li></ul>", "<ul><li><p>a</p><p>b</p></li></ul>"],
    [
      "quotations of paragraphs",
      "<blockquote><h2>a</h2>b</blockquote>",
      "<blockquote><p>a</p><p>b</p></blockquote>",
    ],
    ["preformatted lines", "<pre>a\nb</pre>", "<p>a<br>b</p>"],
    ["indices as words", "H<sub>2</sub>O, <code>x</code>", "<p>H2O, x</p>"],
    [
      "a caption before its table",
      "<table><caption>T</caption><tr><td>1</td></tr></table>",
      "<p>T</p><table><tr><td>1</td></tr></table>",
    ],
    [
      "rows of one width",
      "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>",
      "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td></td></tr></table>",
    ],
    [
      "a table in a table as its words",
      "<table><tr><td><table><tr><td>1</td><td>2</td></tr></table></td></tr></table>",
      "<table><tr><td><p>1</p><p>2</p></td></tr></table>",
    ],
    ["formatting in one order", "<em><strong>a</strong></em>", "<p><strong><em>a</em></strong></p>"],
    ["blanks without formatting", "<p>a<strong> </strong>b <em> </em>c</p>", "<p>a b c</p>"],
    ["no empty block", "<h2></h2><ul><li></li></ul><blockquote> </blockquote><p>x</p>", "<p>x</p>"],
    ["a single blank that does not break", "<p>10\u00a0000 \u00a0 m</p>", "<p>10\u00a0000 m</p>"],
  ])("has %s", (_what, html, settled) => {
    expect(sanitizeText(html)).toBe(settled);
  });

  it("takes no time with the depth", () => {
    const deep = `${"<ul><li>".repeat(190)}x${"</li></ul>".repeat(190)}`;
    expect(htmlToText(sanitizeText(deep))).toBe("x");
  });

  const pieces =
    "<p>|</p>|<b>|</b>|<em>|</em>|<a href='https://a.example/x'>|</a>|<ul>|<li>|</ul>|<ol><li>|</ol>|<div>|</div>|<h1>|</h1>|<h3>|</h3>|<table>|<tr>|<td>|<th colspan=2>|<td rowspan=3>|</tr>|</table>|<caption>|</caption>|<blockquote>|</blockquote>|<br>|<pre>|</pre>|<hr>|<sub>|</sub>|word|two words | |\n|\u00a0|&lt;b&gt;|&amp;|&quot;".split(
      "|",
    );
  const parts = fc.array(fc.constantFrom(...pieces), { maxLength: 30 });
  const letters = (html: string) => htmlToText(html).replace(/\s+/g, "");

  it("is settled at once", () => {
    fc.assert(
      fc.property(parts, (some) => {
        const once = sanitizeText(some.join(""));
        expect(sanitizeText(once)).toBe(once);
      }),
      { numRuns: 4000 },
    );
  });

  it("loses no letter that the sanitiser keeps", () => {
    const sorted = (text: string) => [...text].sort().join("");
    fc.assert(
      fc.property(parts, (some) => {
        const html = some.join("");
        expect(sorted(letters(sanitizeText(html)))).toBe(sorted(letters(sanitizeBody(html))));
      }),
      { numRuns: 3000 },
    );
  });

  it("reads nothing as one empty paragraph", () => {
    expect(readRichText("")).toEqual({ type: "doc", content: [{ type: "paragraph" }] });
  });
});
