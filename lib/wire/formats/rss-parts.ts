import { attribute, childText, elements, textOf, type XmlNode } from "./xml-node";

/** The people of an RSS item by name; "mail@example.org (Name)" gives the name. */
export function authorsOf(item: XmlNode): string[] {
  const choices = [
    ["dc:creator", "dcterms:creator", "dc:author"],
    ["author", "atom:author"],
    ["itunes:author", "media:author", "managingeditor"],
  ];
  for (const names of choices) {
    const people = elements(item, ...names).map(personOf);
    if (people.some((name) => /\S/.test(name))) return people;
  }
  return [];
}

/** Up to the first @ and after it: where either side may hold more of them, a row of them is tried in every division. */
const MAILBOX = /^(?:mailto:)?[^\s<>()"@]+@[^\s<>()"]+$/i;

/** A person who is stated as an element with a name, as "mail (Name)", "Name (mail)", "Name <mail>" or a bare name. */
export function personOf(node: XmlNode): string {
  const name = childText(node, "name", "atom:name", "title", "foaf:name");
  if (name !== "") return nameIn(name);
  return nameIn(childText(node, "email", "atom:email") || (hasElements(node) ? "" : textOf(node)));
}

function hasElements(node: XmlNode): boolean {
  return node.children.some(
    (child) => typeof child !== "string" && /(^|:)(uri|url|homepage)$/.test(child.name),
  );
}

function nameIn(written: string): string {
  const text = written.trim();
  const close = text.endsWith(")") ? "(" : text.endsWith(">") ? "<" : "";
  const open = close === "" ? -1 : text.lastIndexOf(close);
  if (open === -1) return text;
  const [before, inside] = [text.slice(0, open).trim(), text.slice(open + 1, -1).trim()];
  if (before !== "" && MAILBOX.test(inside)) return before.replace(/^"(.*)"$/, "$1");
  return inside !== "" && MAILBOX.test(before) ? inside : text;
}

/**
 * What an item is filed under: the words of RSS and Dublin Core, the terms of Atom (the label where the term is
 * a code), the categories of iTunes with what is nested in them, and lists of keywords.
 */
export function categoriesOf(item: XmlNode): string[] {
  const words = elements(item, "category", "dc:subject", "media:category", "atom:category").map(termOf);
  const lists = elements(item, "tags", "media:keywords", "itunes:keywords", "keywords").map(textOf);
  return [...words, ...itunesOf(item), ...lists.join(",").split(",")];
}

/** An address, a number or one or two letters: what files an item for a machine, not for a reader. */
const CODE = /^([a-z][a-z\d+.-]*:\S*|[\d./-]+|.{0,2})$/i;

function termOf(node: XmlNode): string {
  const { term = "", text = "", label = "" } = node.attributes;
  const word = term.trim() || textOf(node).trim() || text;
  return label !== "" && CODE.test(word) ? label : word;
}

function itunesOf(holder: XmlNode): string[] {
  return elements(holder, "itunes:category").flatMap((node) => [
    node.attributes.text ?? "",
    ...elements(node, "itunes:category").map((nested) => nested.attributes.text ?? ""),
  ]);
}

/** "audio" or "video" for an item that is a recording, else "text". */
export function mediaTypeOf(item: XmlNode): string {
  const enclosed = elements(item, "enclosure", "atom:link", "link").filter(
    (node) => node.name === "enclosure" || attribute(node, "rel") === "enclosure",
  );
  const types = enclosed.map((node) => (node.attributes.type ?? "").toLowerCase());
  if (types.some((type) => type.startsWith("video/"))) return "video";
  return types.some((type) => type.startsWith("audio/")) ? "audio" : "text";
}
