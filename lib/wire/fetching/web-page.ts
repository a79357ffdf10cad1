import { Parser } from "htmlparser2";

/** As much of a page as is looked through: feeds are named in its head. */
const HEAD_CHARACTERS = 200_000;
const MOST_FEEDS = 5;
const FEED_TYPE = /^(application|text)\/(rss|atom|rdf|feed|x-rss)\+?(xml|json)?\b|^application\/json\b/i;

/** Whether bytes are a web page rather than a feed. */
export const looksLikePage = (bytes: Uint8Array): boolean =>
  /^<(!doctype\s+html|html|head|body)\b/i.test(withoutComments(beginning(bytes, 4096)));

/** What follows the comments a text begins with. Walked through: one expression for a row of them takes for ever. */
function withoutComments(text: string): string {
  let rest = text.trimStart();
  while (rest.startsWith("<!--")) {
    const end = rest.indexOf("-->", 4);
    if (end < 0) return "";
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}

const beginning = (bytes: Uint8Array, most: number) =>
  new TextDecoder("utf-8").decode(bytes.subarray(0, most)).replace(/^\ufeff/, "");

/** The feeds a page names by `<link rel="alternate">`, as full addresses in its own order. */
export function feedsNamedBy(bytes: Uint8Array, pageUrl: string): string[] {
  const found = new Set<string>();
  let base = pageUrl;
  const parser = new Parser({
    onopentag(name, { rel = "", type = "", href = "" }) {
      if (name === "base" && URL.canParse(href, pageUrl)) base = new URL(href, pageUrl).href;
      if (name !== "link" || !/\balternate\b/i.test(rel) || !FEED_TYPE.test(type.trim())) return;
      const url = URL.canParse(href, base) ? new URL(href, base) : null;
      if (url && /^https?:$/.test(url.protocol)) found.add(url.href);
    },
  });
  parser.end(beginning(bytes, HEAD_CHARACTERS));
  return [...found].slice(0, MOST_FEEDS);
}

/** What to tell an editor whose source answers with a web page. */
export function pageInstead(bytes: Uint8Array, pageUrl: string): string {
  const feeds = feedsNamedBy(bytes, pageUrl);
  const said = "This is a web page, not a feed.";
  return feeds.length
    ? `${said} It names ${feeds.length === 1 ? "this feed" : "these feeds"}: ${feeds.join(" , ")}`
    : said;
}
