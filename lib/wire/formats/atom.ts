import { absoluteUrl } from "@/lib/core/absolute-url";
import { type Draft, languageTag, type Marked } from "../draft";
import { plainLine } from "../plain-text";
import { hubAndSelf, linksOf, ttlOf } from "./feed-head";
import { CUT_OFF, type XmlReader } from "./reader";
import { categoriesOf, personOf } from "./rss-parts";
import { baseOf, languageOf } from "./xml-base";
import { childText, element, elements, innerHtml, textOf, type XmlNode } from "./xml-node";
import { pictureOf } from "./xml-picture";

/** Atom 1.0 (RFC 4287) and 0.3, under whatever prefix, also without its namespace. */
export const atom: XmlReader = {
  accepts: (root) => /(^|:)feed$/.test(root.name),
  read(root, baseUrl) {
    const prefix = root.name.slice(0, -"feed".length);
    const stated = baseOf(root, baseUrl);
    const { hub, self } = hubAndSelf(root, stated, prefix);
    const link = absoluteUrl(linksOf(root, "alternate", prefix)[0] ?? "", stated || self || "");
    const base = baseOf(root, link || self || baseUrl);
    const title = textConstruct(element(root, `${prefix}title`));
    const feed: Inherited = {
      prefix,
      base,
      language: languageTag(languageOf(root) || childText(root, "dc:language")),
      rights: textConstruct(element(root, `${prefix}rights`) ?? element(root, `${prefix}copyright`)).text,
      authors: elements(root, `${prefix}author`).map(personOf),
    };
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
      entries: elements(root, `${prefix}entry`).map((entry) =>
        entry.ended ? draftOf(entry, feed) : CUT_OFF,
      ),
    };
  },
};

type Inherited = { prefix: string; base: string; language: string; rights: string; authors: string[] };

function draftOf(entry: XmlNode, { prefix, base, language, rights, authors }: Inherited): Draft {
  const entryBase = baseOf(entry, base);
  const id = childText(entry, `${prefix}id`);
  const content = element(entry, `${prefix}content`);
  const own = elements(entry, `${prefix}author`, "dc:creator")
    .map(personOf)
    .filter((name) => /\S/.test(name));
  const source = element(entry, `${prefix}source`);
  const sourceAuthors = source ? elements(source, `${prefix}author`).map(personOf) : [];
  const ownRights = textConstruct(element(entry, `${prefix}rights`) ?? element(entry, "dc:rights")).text;
  return {
    guid: id,
    url:
      linksOf(entry, "alternate", prefix)[0] ??
      content?.attributes.src ??
      (/^https?:/i.test(id.trim()) ? id : ""),
    base: entryBase,
    contentBase: content && baseOf(content, base),
    title: textConstruct(element(entry, `${prefix}title`)),
    summary: textConstruct(element(entry, `${prefix}summary`) ?? groupDescription(entry)),
    content: textConstruct(content),
    published: childText(entry, `${prefix}published`, `${prefix}issued`, `${prefix}created`, "dc:date"),
    updated: childText(entry, `${prefix}updated`, `${prefix}modified`, "dcterms:modified"),
    authors: own.length > 0 ? own : sourceAuthors.length > 0 ? sourceAuthors : authors,
    categories: categoriesOf(entry),
    image: pictureOf(entry, entryBase),
    rights: ownRights || rights,
    language: content?.attributes["xml:lang"] || entry.attributes["xml:lang"] || language,
    place: childText(entry, "georss:featurename", "dc:coverage"),
  };
}

function groupDescription(entry: XmlNode): XmlNode | undefined {
  const group = element(entry, "media:group") ?? entry;
  return element(group, "media:description");
}

/** RFC 4287 §3.1 and §4.1.3.3; Atom 0.3 gives a media type instead of a word. Media that are no text are "". */
function textConstruct(node: XmlNode | undefined): Marked {
  if (!node) return { text: "", kind: "text" };
  const type = (node.attributes.type ?? "text").trim().toLowerCase();
  const nested = node.children.some((child) => typeof child !== "string");
  if (type.includes("html") || nested) return { text: innerHtml(node), kind: "html" };
  if (type === "text" || type.startsWith("text/")) return { text: textOf(node), kind: "text" };
  return { text: "", kind: "text" };
}

function isAtom03(root: XmlNode): boolean {
  if (root.attributes.version?.trim() === "0.3") return true;
  return Object.values(root.attributes).some((uri) => /purl\.org\/atom\/ns#?$/i.test(uri));
}
