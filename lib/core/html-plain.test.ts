import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlToText, sanitizeBody } from "./html";
import { plainHtml, plainHtmlBody, plainHtmlWords } from "./html-plain-body";

const bases = { baseUrl: "https://agency.example/feed/", pageUrl: "https://agency.example/story" };

const line = (text: string) => text.replace(/\s+/g, " ").trim();

/** Each way of reading it, against the full parser; null where it was left to that one. */
function compared(html: string) {
  const [body, words, both] = [plainHtmlBody(html, bases), plainHtmlWords(html), plainHtml(html, bases)];
  if (body !== null) expect(body).toBe(sanitizeBody(html, bases));
  if (words !== null) expect(line(words)).toBe(line(htmlToText(html)));
  expect(both).toEqual(body === null ? null : { body, words });
  return body;
}

const PLAIN = [
  "<p>One <b>bold</b> &amp; two</p><p>Three<br/>four</p>",
  '<div class="x"><h1 id=a>Head</h1>loose <span>text </span><span> more</span><ul><li>a</li><li>b <em>c</em></li></ul></div>',
  '<p>See <a href="/a?x=1&y=2" title="&lt;">here</a>, <a href="#n">there</a>, <a href="javascript:x">nowhere</a></p>',
  "<p>Open <strong>to the end",
  "<p>ended by <div>a block</div> and more",
  "<table><tr><td>1</td><td>2</td></tr></table>after",
  "before<!-- a remark --><script>if (a < b) x()</script>after</div>",
  "<html><head></head><body><p>All</p></body></html>",
  "<o:p>Word</o:p> a & b &nbsp;&eacute; <img src=x.jpg></img>",
];
const TWISTED = [
  "<p>a <b>b</p> c</b>",
  "<li>a<li>b",
  "AT&T &copy 2026",
  "<svg><p>x</svg>",
  "<p title='<'>x</p>",
  "<!-- never ended <p>x",
  "<scr<script>ipt>alert(1)</script>",
  '<td colspan="2">x</td>',
];

describe("HTML that is written plainly", () => {
  it.each(PLAIN)("comes out as the full parser has it: %s", (html) => {
    expect(compared(html)).not.toBeNull();
  });

  it.each(TWISTED)("and anything else is left to it: %s", (html) => {
    expect(compared(html)).toBeNull();
  });

  it("comes out the same whatever is put together", () => {
    const words = [...PLAIN, ...TWISTED].flatMap((html) => html.match(/<[^>]*>|[^<]+/g) ?? []);
    const pieces = fc.constantFrom(
      ...new Set([...words, "</p>", "</div>", "</a>", " ", "<br>", "<h3>", "</h3>"]),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (parts) => {
        const html = parts.join("");
        if (!/<[a-z!/?]/i.test(html)) return;
        compared(html);
      }),
      { numRuns: 2000 },
    );
  });
});
