import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlToText, sanitizeBody } from "./html";

const BASE = "https://agency.example/news/1";
const body = (html: string) => sanitizeBody(html, { baseUrl: BASE });

describe("sanitizeBody", () => {
  it.each([
    ["plain text", "One & two\n\nThree < four", "<p>One &amp; two</p>\n<p>Three &lt; four</p>"],
    [
      "loose text",
      "Loose <b>bold</b><p>Then</p>tail",
      "<p>Loose <strong>bold</strong></p><p>Then</p><p>tail</p>",
    ],
    ["divs", "<div>A<div>B</div></div><section>C</section>", "<p>A</p><p>B</p><p>C</p>"],
    ["double breaks", "one<br><br/>two<br>three<br>", "<p>one</p><p>two<br>three</p>"],
    ["formatting over blocks", "<i><p>a</p><p>b</p></i>", "<p><em>a</em></p><p><em>b</em></p>"],
    ["misnested formatting", "<b>a<i>b</b>c</i>", "<p><strong>a<em>b</em></strong>c</p>"],
    ["empty paragraphs", "<p>&nbsp;</p><p></p><p>x</p><b></b>", "<p>x</p>"],
    ["headings", "<h1>A</h1><h3>B</h3><h6>C</h6>", "<h2>A</h2><h3>B</h3><h4>C</h4>"],
    [
      "lists",
      "<ul><li>a<li>b</ul><ol><li><p>c</p></li></ol>",
      "<ul><li>a</li><li>b</li></ul><ol><li><p>c</p></li></ol>",
    ],
    ["quotations", "<blockquote>q</blockquote>", "<blockquote><p>q</p></blockquote>"],
    ["preformatted text", "<pre>a\n  b</pre><code>c</code>", "<pre>a\n  b</pre><p><code>c</code></p>"],
    [
      "tables",
      '<table border=1><caption>T</caption><thead><tr><th scope="col" colspan="2">h</th></tr></thead><tbody><tr><td rowspan="x">1</td><td>2</td></tr></tbody></table>',
      '<table><caption>T</caption><thead><tr><th colspan="2" scope="col">h</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    ],
    [
      "headers with words only as headers",
      '<table><tr><th scope="col" colspan="2"><b>&nbsp;</b><br></th><th></th><th>h</th></tr></table>',
      '<table><tr><td colspan="2">\u00a0</td><td></td><th>h</th></tr></table>',
    ],
    ["attributes", '<p class="x" id="y" style="color:red" onclick="z()">t</p>', "<p>t</p>"],
    ["rules and indices", "a<hr>H<sub>2</sub>O<sup>3</sup>", "<p>a</p><hr><p>H<sub>2</sub>O<sup>3</sup></p>"],
  ])("keeps %s", (_name, html, clean) => {
    expect(body(html)).toBe(clean);
  });

  it.each([
    ["https://b.example/x?y=1&amp;z=2", "https://b.example/x?y=1&amp;z=2"],
    ["/map", "https://agency.example/map"],
    ["#note", "https://agency.example/news/1#note"],
    ["//cdn.example/f", "https://cdn.example/f"],
    ["mailto:desk@agency.example", "mailto:desk@agency.example"],
  ])("keeps a link to %s", (href, target) => {
    expect(body(`<a href="${href}" target="_blank">x</a>`)).toBe(
      `<p><a href="${target}" rel="nofollow noopener">x</a></p>`,
    );
  });

  it.each([
    "javascript:alert(1)",
    " JaVa\tScript:alert(1)",
    "&#106;avascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "ftp://x/y",
    "http://",
    "mailto:a b",
  ])("unlinks %s", (href) => {
    expect(body(`<p>a <a href="${href}">b</a> <a>c</a></p>`)).toBe("<p>a b c</p>");
  });

  it("leads a link within the text to its page", () => {
    const html = '<a href="#note">x</a>';
    expect(sanitizeBody(html, { baseUrl: "https://b.example/", pageUrl: BASE })).toContain(
      'href="https://agency.example/news/1#note"',
    );
  });

  it("unlinks what is relative to nothing", () => {
    expect(sanitizeBody('<a href="/x">x</a>')).toBe("<p>x</p>");
  });

  it.each([
    "<script>alert(1)</script>",
    "<style>p{}</style>",
    '<img src=x onerror="alert(1)">',
    "<iframe src=//x><p>in</p></iframe>",
    "<svg><desc>d</desc><script>1</script></svg>",
    "<math><mi>x</mi></math>",
    "<form><button>go</button><select><option>o</option></select><textarea>t</textarea></form>",
    "<object>o</object><template><p>t</p></template><noscript>n</noscript>",
    "<!-- c --><![CDATA[d]]><?php e ?>",
  ])("drops %s", (html) => {
    expect(body(`<p>before</p>${html}<p>after</p>`)).toBe("<p>before</p><p>after</p>");
  });

  it.each([
    ["<svg viewBox='0 0 9 9'><path d='M0'>drawn<p>The story goes on.</p>", "<p>The story goes on.</p>"],
    ["<p>Icon: <svg><use href=#i>drawn<b>bold</b> words</p>", "<p>Icon: <strong>bold</strong> words</p>"],
    ["<svg></p><style><a id='</style><p>The story goes on.</p>", "<p>The story goes on.</p>"],
    ["<math><mi>x<p>in the formula</p></mi><p>The story goes on.</p>", "<p>The story goes on.</p>"],
    ["<svg><foreignObject><p>in the drawing</p></foreignObject></svg><p>after</p>", "<p>after</p>"],
  ])("goes on where a browser leaves an open drawing or formula: %s", (html, clean) => {
    expect(body(html)).toBe(clean);
    expect(htmlToText(html)).toBe(htmlToText(clean));
  });

  it("keeps only a scope that HTML knows", () => {
    const table = (scope: string) => `<table><tr><th scope="${scope}">h</th></tr></table>`;
    expect(body(table("COL"))).toBe(table("col"));
    expect(body(table("row&quot; onclick=x"))).toBe("<table><tr><th>h</th></tr></table>");
  });

  it("writes what nests too deep as paragraphs", () => {
    expect(body(`${"<div>".repeat(5_000)}<p>deep</p><script>x</script>`)).toBe("<p>deep</p>");
    expect(body(`${"<div>".repeat(300)}<b>not yet</b>`)).toBe("<p><strong>not yet</strong></p>");
  });

  it("keeps the text of allowed tags to the letter", () => {
    const tags = fc.constantFrom("p", "b", "em", "ul><li", "blockquote", "h2", "sub", "table><tr><td");
    const words = fc
      .string({ unit: "grapheme", maxLength: 12 })
      .map((text) => text.replace(/[<>&\p{C}]/gu, "x"));
    fc.assert(
      fc.property(fc.array(fc.tuple(tags, words), { maxLength: 8 }), (parts) => {
        const close = (tag: string) =>
          tag
            .split("><")
            .reverse()
            .map((name) => `</${name}>`)
            .join("");
        const html = parts.map(([tag, word]) => `<${tag}>${word}${close(tag)}`).join("");
        const plain = (text: string) => text.replace(/<[^>]+>|\s+/g, "");
        expect(plain(body(html))).toBe(plain(html));
      }),
      { numRuns: 500 },
    );
  });
});

describe("htmlToText", () => {
  it.each([
    ["<p>One</p><p>two<br>three</p>", "One\ntwo\nthree"],
    ["AT&amp;T &amp;amp; co", "AT&T &amp; co"],
    ["<td>1</td><td>2</td>", "1 2"],
    ["a<script>b</script><style>c</style>d", "ad"],
    ["3 < 4 &lt;b&gt;", "3 < 4 <b>"],
    ["<p>One</p><svg/><p>Two</p>", "One\nTwo"],
    ['<p>One</p><math class="x" /><p>Two</p>', "One\nTwo"],
    ["<p>One</p><svg><path/>in it</svg><p>Two</p>", "One\nTwo"],
    ["<p>One</p><iframe/><p>Two</p>", "One"],
  ])("reads %j", (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
});
