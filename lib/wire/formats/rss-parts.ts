import { childText, elements, textOf, type XmlNode } from "./xml-node";

/** The people of an RSS item by name; "mail@example.org (Name)" gives the name. */
export function authorsOf(item: XmlNode): string[] {
  const creators = elements(item, "dc:creator", "dcterms:creator").map(textOf);
  if (creators.some((name) => /\S/.test(name))) return creators;
  const authors = [...elements(item, "author").map(personOf), ...elements(item, "atom:author").map(personOf)];
  return authors.some((name) => /\S/.test(name)) ? authors : elements(item, "itunes:author").map(textOf);
}

/** A person who is stated as an element with a name, as "mail (Name)", "Name <mail>" or a bare name. */
export function personOf(node: XmlNode): string {
  const name = childText(node, "name", "atom:name");
  if (name !== "") return name;
  const text = textOf(node).trim();
  return (
    /^\S+@\S+\s*\(([^()]+)\)$/.exec(text)?.[1] ?? /^([^<>]+?)\s*<[^<>]*@[^<>]*>$/.exec(text)?.[1] ?? text
  );
}

export function categoriesOf(item: XmlNode): string[] {
  const words = elements(item, "category", "dc:subject", "media:category").map(
    (node) =>
      node.attributes.label ?? (textOf(node).trim() || (node.attributes.text ?? node.attributes.term ?? "")),
  );
  const atom = elements(item, "atom:category").map(
    (node) => node.attributes.label || (node.attributes.term ?? ""),
  );
  const itunes = elements(item, "itunes:category").map((node) => node.attributes.text ?? "");
  const keywords = childText(item, "media:keywords", "itunes:keywords").split(",");
  return [...words, ...atom, ...itunes, ...keywords];
}

/** "audio" or "video" for an item that is a recording, else "text". */
export function mediaTypeOf(item: XmlNode): string {
  const types = elements(item, "enclosure").map((node) => (node.attributes.type ?? "").toLowerCase());
  if (types.some((type) => type.startsWith("video/"))) return "video";
  return types.some((type) => type.startsWith("audio/")) ? "audio" : "text";
}
