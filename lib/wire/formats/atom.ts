import { absoluteUrl } from "@/lib/core/absolute-url";
import { addressOf, type Draft, languageTag } from "../reading/draft";
import { plainLine } from "../reading/plain-text";
import { textConstruct } from "./atom-text";
import { alternateOf, hubAndSelf, ttlOf } from "./feed-head";
import { CUT_OFF, type XmlReader } from "./reader";
import { categoriesOf, mediaTypeOf, personOf } from "./rss-parts";
import { baseOf, languageOf, statedBase } from "./xml-base";
import { childText, element, elements, lastText, type XmlNode } from "./xml-node";
import { mediaText, pictureOf } from "./xml-picture";

/** Atom 1.0 (RFC 4287) and 0.3, under whatever prefix, also without its namespace; a lone entry as well. */
export const atom: XmlReader = {
  accepts: (root) => /(^|:)(feed|entry)$/.test(root.name),
  read(root, { baseUrl, asFound }) {
    const prefix = root.name.replace(/(feed|entry)$/, "");
    const stated = baseOf(root, baseUrl);
    const { hub, self } = hubAndSelf(root, stated, prefix);
    const link = addressOf(alternateOf(root, prefix) ?? feedId(root, prefix), stated || self || "", asFound);
    const base = baseOf(root, link || self || baseUrl);
    const lone = root.name.endsWith("entry");
    const title = textConstruct(lone ? undefined : element(root, `${prefix}title`));
    const feed: Inherited = {
      prefix,
      base,
      language: languageTag(languageOf(root) || childText(root, "dc:language", "language"), asFound),
      rights: textConstruct(element(root, `${prefix}rights`) ?? element(root, `${prefix}copyright`)).text,
      authors: peopleOf(root, prefix),
    };
    const entries = lone ? [root] : elements(root, `${prefix}entry`, `${prefix}item`, "item");
    return {
      format: isAtom03(root) ? "atom-0.3" : "atom-1.0",
      feed: {
        title: plainLine(title.text, title.kind),
        link,
        language: feed.language,
        ttlSeconds: ttlOf(root),
        hub,
        self,
      },
      entries: entries.map((entry) => (entry.ended || asFound ? draftOf(entry, feed) : CUT_OFF)),
    };
  },
};

type Inherited = { prefix: string; base: string; language: string; rights: string; authors: string[] };

function draftOf(entry: XmlNode, { prefix, base, language, rights, authors }: Inherited): Draft {
  const entryBase = baseOf(entry, base);
  const id = idOf(entry, prefix);
  const content = element(entry, `${prefix}content`) ?? element(entry, "content:encoded");
  const own = peopleOf(entry, prefix);
  const source = element(entry, `${prefix}source`);
  const sourceAuthors = source ? peopleOf(source, prefix) : [];
  const ownRights = textConstruct(element(entry, `${prefix}rights`) ?? element(entry, "dc:rights")).text;
  const title = textConstruct(element(entry, `${prefix}title`));
  const summary = textConstruct(element(entry, `${prefix}summary`));
  return {
    guid: id,
    url: urlOf(entry, prefix, content, id),
    base: entryBase,
    contentBase: content && baseOf(content, base),
    title: /\S/.test(title.text) ? title : { text: mediaText(entry, "media:title"), kind: "guess" },
    summary: /\S/.test(summary.text)
      ? summary
      : { text: mediaText(entry, "media:description"), kind: "guess" },
    content: textConstruct(content),
    published: childText(entry, `${prefix}published`, `${prefix}issued`, `${prefix}created`, "dc:date"),
    updated: lastText(entry, `${prefix}updated`, `${prefix}modified`, "dcterms:modified"),
    authors: own.length > 0 ? own : sourceAuthors.length > 0 ? sourceAuthors : authors,
    categories: categoriesOf(entry),
    image: pictureOf(entry, entryBase),
    rights: ownRights || rights,
    language: languageOf(content ?? entry) ?? language,
    place: childText(entry, "georss:featurename", "dc:coverage"),
    itemType: mediaTypeOf(entry),
  };
}

/** Of a feed that links to no page, an id that is the address of one. */
function feedId(root: XmlNode, prefix: string): string {
  const id = childText(root, `${prefix}id`).trim();
  return /^https?:/i.test(id) ? id : "";
}

/** An id is an absolute IRI (RFC 4287 §4.2.6); a relative one is completed where the document states its base. */
function idOf(entry: XmlNode, prefix: string): string {
  const node = element(entry, `${prefix}id`);
  const id = childText(entry, `${prefix}id`).trim();
  if (!node || !/^[^:]*\/[^:]*$/.test(id)) return id;
  const base = statedBase(node);
  return (base !== "" && absoluteUrl(id, base)) || id;
}

function urlOf(entry: XmlNode, prefix: string, content: XmlNode | undefined, id: string): string {
  return (
    alternateOf(entry, prefix) ??
    (childText(entry, "link").trim() || undefined) ??
    content?.attributes.src ??
    (/^https?:/i.test(id) ? id : "")
  );
}

/** Authors by name; of one who gives no name, the address of the mailbox stands in. */
function peopleOf(node: XmlNode, prefix: string): string[] {
  return elements(node, `${prefix}author`, "dc:creator")
    .map(personOf)
    .filter((name) => /\S/.test(name));
}

function isAtom03(root: XmlNode): boolean {
  if (root.attributes.version?.trim() === "0.3") return true;
  return Object.values(root.attributes).some((uri) => /purl\.org\/atom\/ns#?$/i.test(uri));
}
