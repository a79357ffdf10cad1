import { addressOf, type Draft, languageTag } from "../reading/draft";
import { plainLine } from "../reading/plain-text";
import { alternateOf, hubAndSelf, ttlOf } from "./feed-head";
import { CUT_OFF, type Reading, type XmlReader } from "./reader";
import { authorsOf, categoriesOf, mediaTypeOf } from "./rss-parts";
import { textsOf } from "./rss-texts";
import { baseOf, languageOf } from "./xml-base";
import { attribute, childText, element, elements, lastText, textOf, type XmlNode } from "./xml-node";
import { mediaText, pictureOf } from "./xml-picture";

/**
 * RSS 0.90 to 0.94, 1.0 (RDF), 1.1 and 2.0 with the modules content, dc, dcterms, media, itunes and atom; CDF,
 * whose channel holds its items' addresses and dates in attributes.
 */
export const rss: XmlReader = {
  accepts: (root) => /^(rss|channel|item)$/.test(root.name) || root.name.endsWith("rdf"),
  read(root, { baseUrl, asFound }) {
    const channel = element(root, "channel") ?? root;
    const written = childText(channel, "link") || (alternateOf(channel) ?? "") || attribute(channel, "href");
    const link = addressOf(written, baseOf(channel, baseUrl), asFound);
    const base = baseOf(channel, link || baseUrl);
    const language = languageTag(
      childText(channel, "language", "dc:language") || (languageOf(channel) ?? ""),
      asFound,
    );
    const rights = childText(channel, "copyright", "dc:rights", "dcterms:rights");
    const items = itemsOf(root, channel);
    return {
      format: formatOf(root),
      feed: {
        title: plainLine(childText(channel, "title", "dc:title", "atom:title", "itunes:title"), "guess"),
        link,
        language,
        ttlSeconds: ttlOf(channel),
        ...hubAndSelf(channel, base),
      },
      entries: items.map((item) =>
        item.ended || asFound ? draftOf(item, { base, language, rights }) : CUT_OFF,
      ),
    } satisfies Reading;
  },
};

/** In the channel, beside it (RDF), in a list of their own (RSS 1.1), or Atom's entries in their place. */
function itemsOf(root: XmlNode, channel: XmlNode): XmlNode[] {
  if (root.name === "item") return [root];
  const beside = channel === root ? [] : elements(root, "item");
  const items = [...elements(channel, "item", "atom:entry", "entry"), ...beside];
  const listed = element(channel, "items") ?? element(root, "items");
  return items.length === 0 && listed ? [...elements(listed, "item")] : items;
}

type Inherited = { base: string; language: string; rights: string };

function draftOf(item: XmlNode, inherited: Inherited): Draft {
  const base = baseOf(item, inherited.base);
  const about = item.attributes["rdf:about"] ?? "";
  const { summary, content, source } = textsOf(item);
  return {
    guid: childText(item, "guid", "atom:id", "id") || about || childText(item, "dc:identifier"),
    url: linkOf(item, about),
    base,
    contentBase: source && baseOf(source, inherited.base),
    title: {
      text:
        childText(item, "title", "dc:title", "media:title", "itunes:title", "atom:title") ||
        mediaText(item, "media:title"),
      kind: "guess",
    },
    summary: { text: summary, kind: "html" },
    content: { text: content, kind: "html" },
    published: childText(
      item,
      "pubdate",
      "dc:date",
      "dcterms:issued",
      "dcterms:created",
      "atom:published",
      "published",
      "date",
    ),
    updated:
      lastText(item, "atom:updated", "dcterms:modified", "lastbuilddate", "updated", "dc:date") ||
      attribute(item, "lastmod"),
    authors: authorsOf(item),
    categories: categoriesOf(item),
    image: pictureOf(item, base),
    rights:
      childText(item, "dc:rights", "dcterms:rights", "media:copyright", "copyright", "atom:rights") ||
      inherited.rights,
    language:
      childText(item, "dc:language", "language") ||
      ((source ? languageOf(source) : item.attributes["xml:lang"]) ?? inherited.language),
    place: childText(item, "georss:featurename", "dc:coverage", "dcterms:spatial"),
    itemType: mediaTypeOf(item),
  };
}

/** An RSS guid is an address unless it says otherwise (RSS 2.0, guid). */
function linkOf(item: XmlNode, about: string): string {
  const guid = element(item, "guid");
  const permalink = guid && attribute(guid, "ispermalink").trim().toLowerCase() !== "false";
  const links = elements(item, "link");
  const candidates = [
    ...links.map(textOf),
    ...links.map((link) => link.attributes.href ?? link.attributes["rdf:resource"] ?? ""),
    alternateOf(item) ?? "",
    permalink && /^\s*https?:/i.test(textOf(guid)) ? textOf(guid) : "",
    /^https?:/i.test(about) ? about : "",
    attribute(item, "href"),
  ];
  return candidates.find((candidate) => /\S/.test(candidate)) ?? "";
}

function formatOf(root: XmlNode): string {
  if (root.name === "rss" || root.name === "channel" || root.name === "item") {
    const version = /^\d\.\d+/.exec((root.attributes.version ?? "").trim())?.[0];
    const cdf = root.name === "channel" && attribute(root, "href") !== "";
    return cdf ? "cdf" : `rss-${version ?? "2.0"}`;
  }
  return Object.values(root.attributes).some((uri) => /netscape\.com\/rdf\/simple\/0\.9/i.test(uri))
    ? "rss-0.90"
    : "rss-1.0";
}
