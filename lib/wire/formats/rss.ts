import { absoluteUrl } from "@/lib/core/absolute-url";
import { type Draft, languageTag } from "../draft";
import { plainLine } from "../plain-text";
import { hubAndSelf, linksOf, ttlOf } from "./feed-head";
import { CUT_OFF, type Reading, type XmlReader } from "./reader";
import { authorsOf, categoriesOf, mediaTypeOf } from "./rss-parts";
import { baseOf, languageOf } from "./xml-base";
import { childText, element, elements, innerHtml, textOf, type XmlNode } from "./xml-node";
import { pictureOf } from "./xml-picture";

/** RSS 0.90 to 0.92, 1.0 (RDF) and 2.0 with the modules content, dc, dcterms, media, itunes and atom. */
export const rss: XmlReader = {
  accepts: (root) => root.name === "rss" || root.name === "channel" || root.name.endsWith("rdf"),
  read(root, baseUrl) {
    const channel = element(root, "channel") ?? root;
    const link = absoluteUrl(
      childText(channel, "link") || (linksOf(channel, "alternate")[0] ?? ""),
      baseOf(channel, baseUrl),
    );
    const base = baseOf(channel, link || baseUrl);
    const language = languageTag(childText(channel, "language", "dc:language") || languageOf(channel));
    const rights = childText(channel, "copyright", "dc:rights", "dcterms:rights");
    const items = [...elements(channel, "item"), ...(channel === root ? [] : elements(root, "item"))];
    const listed = element(channel, "items") ?? element(root, "items");
    if (items.length === 0 && listed) items.push(...elements(listed, "item"));
    return {
      format: formatOf(root),
      feed: {
        title: plainLine(childText(channel, "title", "dc:title"), "guess"),
        link,
        language,
        ttlSeconds: ttlOf(channel),
        ...hubAndSelf(channel, base),
      },
      entries: items.map((item) => (item.ended ? draftOf(item, { base, language, rights }) : CUT_OFF)),
    } satisfies Reading;
  },
};

type Inherited = { base: string; language: string; rights: string };

function draftOf(item: XmlNode, inherited: Inherited): Draft {
  const base = baseOf(item, inherited.base);
  const about = item.attributes["rdf:about"] ?? "";
  const encoded = element(item, "content:encoded") ?? element(item, "xhtml:body");
  const description =
    element(item, "description") ?? element(item, "dc:description") ?? element(item, "dcterms:abstract");
  const atomContent = element(item, "atom:content");
  const short = childText(item, "itunes:summary", "atom:summary", "media:description");
  const summary = description && /\S/.test(textOf(description)) ? innerHtml(description) : short;
  return {
    guid: childText(item, "guid", "atom:id") || about || childText(item, "dc:identifier"),
    url: linkOf(item, about),
    base,
    title: {
      text: childText(item, "title", "dc:title", "media:title", "itunes:title", "atom:title"),
      kind: "guess",
    },
    summary: { text: summary, kind: "html" },
    content: { text: innerHtml(encoded) || innerHtml(atomContent), kind: "html" },
    published: childText(
      item,
      "pubdate",
      "dc:date",
      "dcterms:issued",
      "dcterms:created",
      "atom:published",
      "date",
    ),
    updated: childText(item, "atom:updated", "dcterms:modified", "lastbuilddate"),
    authors: authorsOf(item),
    categories: categoriesOf(item),
    image: pictureOf(item, base),
    rights:
      childText(item, "dc:rights", "dcterms:rights", "media:copyright", "copyright", "atom:rights") ||
      inherited.rights,
    language: childText(item, "dc:language", "language") || item.attributes["xml:lang"] || inherited.language,
    place: childText(item, "georss:featurename", "dc:coverage", "dcterms:spatial"),
    itemType: mediaTypeOf(item),
  };
}

/** An RSS guid is an address unless it says otherwise (RSS 2.0, guid). */
function linkOf(item: XmlNode, about: string): string {
  const guid = element(item, "guid");
  const permalink =
    guid && guid.attributes.ispermalink !== "false" && guid.attributes.isPermaLink !== "false";
  const link = element(item, "link");
  const candidates = [
    textOf(link),
    link?.attributes.href ?? "",
    linksOf(item, "alternate")[0] ?? "",
    permalink && /^\s*https?:/i.test(textOf(guid)) ? textOf(guid) : "",
    /^https?:/i.test(about) ? about : "",
  ];
  return candidates.find((candidate) => /\S/.test(candidate)) ?? "";
}

function formatOf(root: XmlNode): string {
  if (root.name === "rss" || root.name === "channel") {
    const version = /^\d\.\d+/.exec((root.attributes.version ?? "").trim())?.[0];
    return `rss-${version ?? "2.0"}`;
  }
  return Object.values(root.attributes).some((uri) => /netscape\.com\/rdf\/simple\/0\.9/i.test(uri))
    ? "rss-0.90"
    : "rss-1.0";
}
