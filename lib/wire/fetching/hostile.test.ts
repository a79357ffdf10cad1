import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atomFixtures } from "../formats/fixtures/atom";
import { brokenFixtures } from "../formats/fixtures/broken";
import { rssItem } from "../formats/fixtures/fixture";
import { jsonFeedFixtures } from "../formats/fixtures/json-feed";
import { ninjsFixtures } from "../formats/fixtures/ninjs";
import { rssFixtures } from "../formats/fixtures/rss";
import { FeedError } from "../reading/feed-error";
import { parseFeed } from "../reading/parse";
import { parsedFeed } from "../schema";

/** The outcome of a parse, which may be refused but must not fail otherwise. */
function outcome(bytes: Uint8Array): string {
  try {
    const parsed = parseFeed(bytes, { baseUrl: "https://agency.example/" });
    parsedFeed.parse({ ...parsed, items: parsed.items.slice(0, 100) });
    return "taken";
  } catch (error) {
    if (error instanceof FeedError) return error.code;
    throw error;
  }
}

const MANY = 100_000;
const rss = (inside: string) => `<rss version="2.0"><channel><title>t</title>${inside}</channel></rss>`;

const HUGE: [name: string, document: string][] = [
  ["100 000 items", rss("<item><title>T</title><link>https://a.example/1</link></item>".repeat(MANY))],
  ["items in items", rss("<item>".repeat(MANY))],
  ["unclosed elements", rss(`<item><title>t</title><description>${"<b>".repeat(MANY)}`)],
  [
    "end tags without starts",
    rss(`<item><title>t</title><description>${"<b>".repeat(MANY)}${"</i>".repeat(MANY)}`),
  ],
  [
    "deep XHTML",
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><content type="xhtml">${"<div>".repeat(MANY)}x${"</div>".repeat(MANY)}</content></entry></feed>`,
  ],
  ["a namespace at every depth", rss('<x xmlns:a="urn:a" xmlns="urn:b">'.repeat(MANY))],
  ["escaped deep HTML", rssItem(`<title>t</title><description>${"&lt;i&gt;".repeat(MANY)}</description>`)],
  [
    "formatting over many blocks",
    rssItem(
      `<title>t</title><description><![CDATA[<a href="/${"x".repeat(2000)}">${"<p>x</p>".repeat(MANY)}]]></description>`,
    ),
  ],
  [
    "unclosed pictures",
    rssItem(`<title>t</title><description><![CDATA[${'<img src="'.repeat(MANY)}]]></description>`),
  ],
  [
    "unclosed figures",
    rssItem(`<title>t</title><description><![CDATA[<img>${"<figure>".repeat(MANY)}]]></description>`),
  ],
  ["ampersands", rssItem(`<title>${"&".repeat(MANY)}&x;</title>`)],
  ["unknown entities", rssItem(`<title>${"&lol;".repeat(MANY)}</title>`)],
  ["a title of tags", rssItem(`<title>${"&lt;b ".repeat(MANY)}</title>`)],
  [
    "a title of white space",
    rssItem(`<title>t${" ".repeat(MANY)}t</title><pubDate>${"1 ".repeat(MANY)}</pubDate>`),
  ],
  ["an unclosed comment", `${rss("<item><title>t</title></item>")}${"<!--".repeat(MANY)}`],
  ["an unclosed DTD", `<!DOCTYPE rss [${'<!ENTITY a "'.repeat(MANY)}`],
  ["deep JSON", "[".repeat(MANY)],
  ["deep broken JSON", `{"items":[${'{"a":'.repeat(MANY)}`],
  ["JSON quotes", `{"items":[${'"\\'.repeat(MANY)}`],
  [
    "many attributes",
    rss(`<item ${Array.from({ length: MANY }, (_, n) => `a${n}="1"`).join(" ")}><title>t</title></item>`),
  ],
  ["one guid", rss("<item><title>T</title><guid>g</guid></item>".repeat(MANY))],
];

describe("hostile documents", () => {
  it.each(HUGE)(
    "%s are read or refused in seconds of processor time",
    { timeout: 120_000 },
    (_name, document) => {
      const started = process.cpuUsage();
      outcome(new TextEncoder().encode(document));
      expect(process.cpuUsage(started).user / 1e6).toBeLessThan(10);
    },
  );

  it("never grow on an entity bomb", () => {
    const bomb = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join(
      "",
    );
    const { items } = parseFeed(
      new TextEncoder().encode(
        `<!DOCTYPE rss [<!ENTITY l0 "lol">${bomb}]>${rssItem("<title>&l10;</title>")}`,
      ),
    );
    expect(items[0]!.title).toBe("&l10;");
  });
});

const DOCUMENTS = [
  ...rssFixtures,
  ...atomFixtures,
  ...jsonFeedFixtures,
  ...ninjsFixtures,
  ...brokenFixtures,
].map((one) => Buffer.from(one.document));

describe("random documents", () => {
  it("end in items or a FeedError when they are mutations of feeds", () => {
    const edits = fc.array(
      fc.record({ at: fc.nat(4000), cut: fc.nat(40), put: fc.uint8Array({ maxLength: 12 }) }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...DOCUMENTS), edits, (document, changes) => {
        let bytes = document;
        for (const { at, cut, put } of changes) {
          const place = at % (bytes.length + 1);
          bytes = Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + cut)]);
        }
        expect(outcome(bytes)).toBeTypeOf("string");
      }),
      { numRuns: 1500 },
    );
  });

  it("end in items or a FeedError when they are pieces of markup", () => {
    const pieces = fc.constantFrom(
      ..."<rss> <channel> <item> </item> <title> </title> <feed> <entry> <![CDATA[ ]]> <!-- --> &amp; & < > \" ' = <a:b xmlns:a='x'> <?xml ?> <!DOCTYPE [ ] { } : \"items\" \\ \u0000 é <p> <b> </p> <table> <td>".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        expect(outcome(Buffer.from(parts.join("")))).toBeTypeOf("string");
      }),
      { numRuns: 1500 },
    );
  });

  it("end in items or a FeedError when they are bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(outcome(bytes)).toBeTypeOf("string");
      }),
      { numRuns: 1000 },
    );
  });
});
