// Feeds of every format whose every field carries a hostile vector, as bytes.
import type { Vector } from "@/lib/core/fixtures/hostile/corpus";

export type HostileFeed = { carrier: string; bytes: Uint8Array };

/** A word that stands before a vector, and one after it: neither may be lost where a browser would show it. */
export const wordsAround = (n: number): [string, string] => [`Ante${n}x`, `Post${n}x`];

/** The vector as a body: between two paragraphs. */
export function bodyOf({ n, code }: Vector): string {
  const [before, after] = wordsAround(n);
  return `<p>${before} <b>stands</b></p>${code}<p>${after} <em>stands</em></p>`;
}

const headline = ({ n, code }: Vector) => `Headline ${n} ${code}`;
const linkOf = ({ n, code, address }: Vector) => address ?? `https://ok.example/${n}/${code}`;
const escapeXml = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]!);
const cdata = (text: string) => `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
const utf8 = (text: string) => new TextEncoder().encode(text);

const NAMESPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:georss="http://www.georss.org/georss"';

/** RSS 2.0; `write` puts a text into an element. */
function rss(vectors: Vector[], write: (text: string) => string): string {
  const items = vectors.map((vector) => {
    const { n, code } = vector;
    const text = (name: string, value = code) => `<${name}>${write(value)}</${name}>`;
    return `<item>${text("guid", `${code} ${n}`)}${text("title", headline(vector))}${text("link", linkOf(vector))}
${text("description")}${text("content:encoded", bodyOf(vector))}${text("dc:creator")}${text("category")}
${text("dc:rights")}${text("georss:featurename")}${text("dc:language")}
<media:content medium="image" url="${escapeXml(`https://ok.example/${n}.jpg?${code}`)}">${text("media:title")}${text("media:description")}${text("media:credit")}</media:content>
</item>`;
  });
  const [first] = vectors;
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" ${NAMESPACES}><channel>
<title>${write(headline(first!))}</title><link>${write(linkOf(first!))}</link>${items.join("\n")}</channel></rss>`;
}

/** Atom 1.0; `kind` is the type its text constructs state. */
function atom(vectors: Vector[], kind: "html" | "text" | "xhtml"): string {
  const entries = vectors.map((vector) => {
    const { n, code } = vector;
    const inside = (text: string) =>
      kind === "xhtml" ? `<div xmlns="http://www.w3.org/1999/xhtml">${text}</div>` : escapeXml(text);
    const text = (name: string, value = code) => `<${name} type="${kind}">${inside(value)}</${name}>`;
    return `<entry><id>${escapeXml(`${code} ${n}`)}</id>${text("title", headline(vector))}<link href="${escapeXml(linkOf(vector))}"/>
<author><name>${escapeXml(code)}</name></author><category term="${escapeXml(code)}"/>${text("rights")}
${text("summary")}${text("content", bodyOf(vector))}</entry>`;
  });
  const [first] = vectors;
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title type="html">${escapeXml(headline(first!))}</title>
<link href="${escapeXml(linkOf(first!))}"/>${entries.join("\n")}</feed>`;
}

function jsonFeed(vectors: Vector[], content: "content_html" | "content_text"): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: headline(vectors[0]!),
    home_page_url: linkOf(vectors[0]!),
    items: vectors.map((vector) => ({
      id: `${vector.code} ${vector.n}`,
      url: linkOf(vector),
      title: headline(vector),
      summary: vector.code,
      [content]: bodyOf(vector),
      authors: [{ name: vector.code }],
      tags: [vector.code],
      language: vector.code,
      image: `https://ok.example/${vector.n}.jpg?${vector.code}`,
    })),
  });
}

function ninjs(vectors: Vector[]): string {
  return JSON.stringify({
    title: headline(vectors[0]!),
    link: linkOf(vectors[0]!),
    items: vectors.map((vector) => {
      const { n, code } = vector;
      return {
        uri: `${code} ${n}`,
        version: "1",
        type: code,
        pubstatus: "usable",
        headline: headline(vector),
        description_text: code,
        body_xhtml: bodyOf(vector),
        url: linkOf(vector),
        byline: code,
        subject: [{ name: code }],
        copyrightnotice: code,
        usageterms: code,
        located: code,
        associations: {
          main: {
            type: "picture",
            alttext: code,
            description_text: code,
            creditline: code,
            renditions: { main: { href: `https://ok.example/${n}.jpg?${code}`, mimetype: "image/jpeg" } },
          },
        },
      };
    }),
  });
}

function batches<T>(all: T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

const BATCH = 50;

/**
 * The vectors in every format and on every level of escaping that a sender may choose. Those written as markup into
 * XML stand in a document each, for they break it.
 */
export function hostileFeeds(vectors: Vector[]): HostileFeed[] {
  const sets = batches(vectors, BATCH);
  const writers: Record<string, (set: Vector[]) => string> = {
    "RSS, CDATA": (set) => rss(set, cdata),
    "RSS, escaped": (set) => rss(set, escapeXml),
    "RSS, escaped twice": (set) => rss(set, (text) => escapeXml(escapeXml(text))),
    "Atom, html": (set) => atom(set, "html"),
    "Atom, text": (set) => atom(set, "text"),
    "JSON Feed, html": (set) => jsonFeed(set, "content_html"),
    "JSON Feed, text": (set) => jsonFeed(set, "content_text"),
    ninjs,
  };
  const alone: Record<string, (vector: Vector) => string> = {
    "RSS, unescaped": (vector) => rss([vector], (text) => text),
    "Atom, xhtml": (vector) => atom([vector], "xhtml"),
  };
  return [
    ...Object.entries(writers).flatMap(([carrier, write]) =>
      sets.map((set) => ({ carrier, bytes: utf8(write(set)) })),
    ),
    ...Object.entries(alone).flatMap(([carrier, write]) =>
      vectors.map((vector) => ({ carrier, bytes: utf8(write(vector)) })),
    ),
    ...charsets(),
  ];
}

/** A script that only a reader of another charset than ours would see, and the reverse. */
function charsets(): HostileFeed[] {
  const text = rss([{ n: 9_001, family: "charset", code: "<script>hit(9001)</script>" }], escapeXml);
  const of = (encoding: string, code: string) =>
    rss([{ n: 9_002, family: "charset", code }], cdata).replace("utf-8", encoding);
  const wide = (bigEndian: boolean) => {
    const bytes = Buffer.from(`\ufeff${text.replace("utf-8", "utf-16")}`, "utf16le");
    return bigEndian ? bytes.swap16() : bytes;
  };
  const latin = (encoding: string, code: string) => Buffer.from(of(encoding, code), "latin1");
  return [
    { carrier: "UTF-16LE", bytes: wide(false) },
    { carrier: "UTF-16BE", bytes: wide(true) },
    { carrier: "UTF-7", bytes: latin("utf-7", "+ADw-script+AD4-hit(9002)+ADw-/script+AD4-") },
    {
      carrier: "overlong UTF-8",
      bytes: latin("utf-8", "\xc0\xbcscript\xc0\xbehit(9002)\xc0\xbc/script\xc0\xbe"),
    },
    { carrier: "UTF-8, cut short", bytes: latin("utf-8", '<p title="\xe2\x82"><svg onload=hit(9002)>') },
    { carrier: "ISO-2022-JP", bytes: latin("iso-2022-jp", "\x1b$B\x1b(B<svg \x1b(Jonload=hit(9002)>\x1b$B") },
    { carrier: "Shift_JIS", bytes: latin("shift_jis", '<p title="\x81"><svg onload=hit(9002)>\x81') },
    { carrier: "GB18030", bytes: latin("gb18030", '<p title="\x81\x30\x81"><svg onload=hit(9002)>') },
    { carrier: "HZ", bytes: latin("hz-gb-2312", "~{<svg onload=hit(9002)>~}") },
  ];
}
