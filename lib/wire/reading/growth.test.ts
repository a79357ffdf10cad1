import { describe, expect, it } from "vitest";
import { FeedError } from "./feed-error";
import { parseFeed } from "./parse";

const rss = (inside: string) => `<rss version="2.0"><channel><title>t</title>${inside}</channel></rss>`;
const item = (inside: string) => rss(`<item><title>t</title>${inside}</item>`);
const described = (html: string) => item(`<description>${html}</description>`);
const json = (items: string) => `{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[${items}`;
const numbered = (n: number, one: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => one(i)).join("");

/** Documents that make some parser take time with the square of their length. */
const SHAPES: Record<string, (n: number) => string> = {
  items: (n) => rss("<item><title>t</title><link>https://a.example/1</link></item>".repeat(n / 8)),
  "items left open": (n) => rss("<item><title>t".repeat(n / 8)),
  "items of one guid": (n) => rss(numbered(n / 8, (i) => `<item><guid>g</guid><title>${i}</title></item>`)),
  "Atom's entries": (n) => `<feed>${"<entry><title>t</title><id>1</id></entry>".repeat(n / 8)}`,
  "JSON's items": (n) => json(`${'{"id":"1","content_html":"<p>x</p>"},'.repeat(n / 8)}{}]}`),
  "a nest of elements": (n) => item("<a>".repeat(n)),
  "a nest of channels": (n) => `<rss>${"<channel>".repeat(n)}<item><title>t</title></item>`,
  "a nest of HTML": (n) => described("<b>".repeat(n)),
  "a nest of bases": (n) => described("<b xml:base='x/' href='y'>".repeat(n)),
  "a nest of namespaces": (n) => item("<p:x xmlns:p='http://purl.org/dc/elements/1.1/'>".repeat(n)),
  "a nest of JSON": (n) => json('{"a":['.repeat(n)),
  "nothing but <": (n) => item(`<link>${"<".repeat(n * 8)}`),
  "nothing but &": (n) => item(`<link>${"&".repeat(n * 8)}</link>`),
  "half a reference": (n) => item(`<link>${"&amp".repeat(n * 4)}</link>`),
  "open comments": (n) => rss("<!--".repeat(n * 4)),
  "open instructions": (n) => rss("<?".repeat(n * 4)),
  "open CDATA": (n) => item("<![CDATA[".repeat(n)),
  "open declarations before the root": (n) => "<!DOCTYPE ".repeat(n) + rss(""),
  "entities of its own": (n) => `<!DOCTYPE rss [<!ENTITY a '${"x".repeat(200)}'>]>${item("&a;".repeat(n))}`,
  "definitions of entities": (n) => `<!DOCTYPE rss [${"<!ENTITY a 'x'>".repeat(n)}]>${item("&a;")}`,
  "junk before the root": (n) => "x<".repeat(n * 4) + rss(""),
  attributes: (n) => rss(`<item ${"a='1' ".repeat(n * 2)}>`),
  "quotes that do not match": (n) => rss(`<item a='${"\"x' ".repeat(n * 2)}>`),
  "space in a tag": (n) => rss(`<item${" ".repeat(n * 8)}x`),
  "open comments in HTML": (n) => described("&lt;!--".repeat(n * 2)),
  "declarations in HTML": (n) => described("&lt;!".repeat(n * 2)),
  "open objects in HTML": (n) => described("&lt;object &gt;".repeat(n)),
  "frames in HTML": (n) => described("&lt;iframe&gt;x&lt;/iframe&gt;".repeat(n / 2)),
  "open pictures in HTML": (n) => described("&lt;img src=x ".repeat(n)),
  "figures in HTML": (n) => described("&lt;figure&gt;&lt;img src=/x&gt;&lt;/figure&gt;".repeat(n / 4)),
  "open figures in HTML": (n) => described(`&lt;img src=/x&gt;${"&lt;figure&gt;".repeat(n)}`),
  "a date of digits": (n) => item(`<pubDate>${"1".repeat(n * 8)}</pubDate>`),
  "dates that are none": (n) =>
    rss("<item><title>t</title><pubDate>5 5 5:5 5時5時 ( ( am 5.5.5.5</pubDate></item>".repeat(n / 16)),
  "an author of brackets": (n) => item(`<author>${"(".repeat(n * 4)}a@b)</author>`),
  "an author of mailboxes": (n) => item(`<author>${"a@".repeat(n * 4)} (x)</author>`),
  "a language of hyphens": (n) => item(`<dc:language>${"en-".repeat(n * 4)}</dc:language>`),
  categories: (n) => item("<category>c</category>".repeat(n)),
  "an address of dots": (n) => item(`<link>http://${"a.".repeat(n * 4)}</link>`),
  base64: (n) => `<feed><entry><title type="a/b">${"QUJD".repeat(n * 4)}</title><id>1</id></entry></feed>`,
  "lines of a text": (n) =>
    `<feed><entry><id>1</id><content>${"\n ".repeat(n * 4)}x</content></entry></feed>`,
  "an open string of JSON": (n) => json(`{"a":"${'\\"'.repeat(n * 4)}`),
  "commas of JSON": (n) => json(`{}${", }".repeat(n * 2)}`),
  "remarks of JSON": (n) => json("/* ".repeat(n * 2)),
};

function read(bytes: Uint8Array): void {
  try {
    parseFeed(bytes, { baseUrl: "https://agency.example/" });
  } catch (error) {
    expect(error).toBeInstanceOf(FeedError);
  }
}

/** CPU time of the quickest of three runs, or of the first that took no more than `enough`, in microseconds. */
function cost(work: () => void, enough: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3 && best > enough; run++) {
    const before = process.cpuUsage();
    work();
    best = Math.min(best, process.cpuUsage(before).user);
  }
  return best;
}

/** Below this many microseconds no clock is fair. */
const LEAST = 4000;
/** Sixteen times as long a document: 16 in step with the length, 256 with its square. */
const MOST_TIMES = 64;

describe("the time a document takes grows with its length", () => {
  it.each(Object.entries(SHAPES))("whatever it is made of: %s", (_name, shape) => {
    const [small, large] = [shape(1000), shape(16_000)].map((text) => new TextEncoder().encode(text)) as [
      Uint8Array,
      Uint8Array,
    ];
    read(small);
    const before = Math.max(
      LEAST,
      cost(() => read(small), LEAST),
    );
    const most = before * MOST_TIMES;
    expect(cost(() => read(large), most - 1)).toBeLessThan(most);
  });
});

describe("documents of a size no reader should fear", () => {
  it("a hundred thousand items", () => {
    const document = rss(numbered(100_000, (i) => `<item><guid>g${i}</guid><title>Item ${i}</title></item>`));
    expect(parseFeed(new TextEncoder().encode(document)).items).toHaveLength(100_000);
  });

  it("a million elements within one another, and the item after them", () => {
    const document = rss(`<x>${"<a>".repeat(1_000_000)}</x><item><title>After</title></item>`);
    expect(parseFeed(new TextEncoder().encode(document)).items[0]!.title).toBe("After");
  });

  it.each(["<", "&", "]", "[", "{", '"', "\0", "\n"])("a megabyte of %j", (sign) => {
    read(new TextEncoder().encode(sign.repeat(1_000_000)));
    read(new TextEncoder().encode(item(sign.repeat(1_000_000))));
  });

  it("fifteen megabytes of one description", () => {
    const document = described("&lt;p&gt;All the news of the day &amp;amp; more.&lt;/p&gt; ".repeat(250_000));
    expect(parseFeed(new TextEncoder().encode(document)).items).toHaveLength(1);
  });
});
