import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sanitizeBody } from "./html";

const PIECES =
  "<p>|</p>|<b>|</b>|<a href='/x'>|</a>|<ul><li>|</ul>|<div>|</div>|<h1>|</h1>|<table><tr><td>|</table>|<br>|<pre>|</pre>|word| |&lt;b&gt;|&amp;|<svg>|</svg>|<script>|</script>|<!--|-->".split(
    "|",
  );
const TORN = [
  "<i",
  "\"'>",
  "<a href=",
  "<p x='",
  "<![CDATA[",
  "]]>",
  "<xmp>",
  "<noscript>",
  "<title>",
  "<iframe>",
  "<math><mi>",
  "<style>",
];
const CLOSED_SCHEMA =
  /<\/?(?:p|h2|ul|li|table|tbody|tr|td|strong|em|pre|br|a(?: href="https:\/\/agency\.example\/[^"<>\s]*" rel="nofollow noopener")?)>/g;

const clean = (parts: string[]) => sanitizeBody(parts.join(""), { baseUrl: "https://agency.example/" });

describe("sanitizeBody on random markup", () => {
  it("gives nothing but the closed schema", () => {
    const parts = fc.array(fc.constantFrom(...PIECES, ...TORN), { maxLength: 30 });
    fc.assert(
      fc.property(parts, (pieces) => {
        expect(clean(pieces).replace(CLOSED_SCHEMA, "")).not.toMatch(/[<>]/);
      }),
      { numRuns: 3000 },
    );
  });

  it("gives every start tag its end tag, in order", () => {
    const parts = fc.array(fc.constantFrom(...PIECES, ...TORN), { maxLength: 30 });
    fc.assert(
      fc.property(parts, (pieces) => {
        const open: string[] = [];
        for (const [, slash, name] of clean(pieces).matchAll(/<(\/?)([a-z0-9]+)/g)) {
          if (name === "br" || name === "hr") continue;
          if (slash) expect(open.pop()).toBe(name);
          else open.push(name!);
        }
        expect(open).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it("leaves what it gave as it is", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
        const once = clean(pieces);
        expect(sanitizeBody(once).replace(/\s+/g, "")).toBe(once.replace(/\s+/g, ""));
      }),
      { numRuns: 2000 },
    );
  });
});
