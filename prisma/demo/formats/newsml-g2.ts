import type { Agency, WireItem } from "../agencies/shape.ts";
import type { FeedDocument, WrittenFeed } from "./feed-document.ts";
import { document, element, type Markup } from "./markup.ts";

/**
 * A NewsML-G2 newsMessage (IPTC) with a newsItem for each story: its text as XHTML, with its picture as a figure,
 * and its subjects among the Media Topics.
 */
export function newsmlG2({ agency, updated, items }: FeedDocument): WrittenFeed {
  const root = element(
    "newsMessage",
    { xmlns: "http://iptc.org/std/nar/2006-10-01/", "xml:lang": "en-US" },
    element(
      "header",
      {},
      element("sent", {}, updated.toISOString()),
      element("sender", {}, `${agency.slug}.example`),
      element("transmitId", {}, `tag:${agency.slug}.example,2024:${updated.getTime()}`),
    ),
    element("itemSet", {}, ...items.map((item) => story(item, agency))),
  );
  return { contentType: "application/vnd.iptc.g2.newsmessage+xml; charset=utf-8", body: document(root) };
}

const named = (name: string, text: string, attributes: Record<string, string> = {}) =>
  element(name, attributes, element("name", {}, text));

function story(item: WireItem, agency: Agency): Markup {
  const published = item.published.toISOString();
  return element(
    "newsItem",
    {
      standard: "NewsML-G2",
      standardversion: "2.35",
      conformance: "power",
      guid: item.guid,
      version: 1,
      "xml:lang": "en-US",
    },
    element("catalogRef", { href: "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml" }),
    element(
      "rightsInfo",
      {},
      named("copyrightHolder", agency.name, { uri: agency.homepage }),
      element("copyrightNotice", {}, agency.rights),
    ),
    element(
      "itemMeta",
      {},
      element("itemClass", { qcode: "ninat:text" }),
      named("provider", agency.name, { literal: agency.slug }),
      element("versionCreated", {}, published),
      element("firstCreated", {}, published),
      element("pubStatus", { qcode: "stat:usable" }),
      element("link", { rel: "irel:canonical", href: item.url }),
    ),
    element(
      "contentMeta",
      {},
      element("urgency", {}, String(item.urgency)),
      named("located", item.place),
      ...(item.by ? [named("creator", item.by)] : []),
      element("language", { tag: "en-US" }),
      ...item.tags.map(subject),
      element("headline", {}, item.headline),
      element("description", { role: "drol:summary" }, item.summary),
    ),
    element("contentSet", {}, element("inlineXML", { contenttype: "application/xhtml+xml" }, xhtml(item))),
  );
}

const xhtml = (item: WireItem) =>
  element(
    "html",
    { xmlns: "http://www.w3.org/1999/xhtml" },
    element("head", {}, element("title", {}, item.headline)),
    element("body", {}, element("h1", {}, item.headline), ...figure(item), { xml: item.html }),
  );

/** XHTML has no place for a credit but the caption. */
function figure({ picture }: WireItem): Markup[] {
  if (!picture) return [];
  const { url: src, alt, width, height } = picture;
  const caption = element("figcaption", {}, `${picture.caption} (${picture.credit})`);
  return [element("figure", {}, element("img", { src, alt, width, height }), caption)];
}

/** What of the Media Topics the agency's own words stand for (cv.iptc.org/newscodes/mediatopic). */
const MEDIA_TOPICS: Record<string, string> = {
  courts: "20000106",
  civil: "20000121",
  appeal: "20000106",
  criminal: "20000082",
  business: "04000000",
  agriculture: "04000000",
};

function subject(tag: string): Markup {
  const topic = MEDIA_TOPICS[tag];
  const code = topic ? { qcode: `medtop:${topic}` } : { literal: tag };
  return element("subject", { type: "cpnat:abstract", ...code }, element("name", { "xml:lang": "en" }, tag));
}
