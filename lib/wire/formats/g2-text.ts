import type { Marked } from "../reading/draft";
import { holdsTags } from "../reading/plain-text";
import { attribute, kids } from "./local-names";
import { localCode } from "./news-codes";
import { innerHtml, textOf, type XmlNode } from "./xml-node";

/** Of texts in several languages those in this one, or in none stated; all of them where there is no such. */
export function inLanguage(nodes: XmlNode[], language: string): XmlNode[] {
  const own = nodes.filter((node) => speaks(node, language));
  return own.length > 0 ? own : nodes;
}

export function speaks(node: XmlNode, language: string): boolean {
  const stated = primary(attribute(node, "xml:lang"));
  return stated === "" || language === "" || stated === primary(language) || stated === "x";
}

const primary = (tag: string) => tag.toLowerCase().split(/[-_]/)[0]!;

/** The texts in order of these roles; a text without a role stands where "" does, one of another role goes last. */
export function byRole(nodes: XmlNode[], roles: string[], never: RegExp): XmlNode[] {
  const place = (node: XmlNode) => {
    const role = localCode(attribute(node, "role") || attribute(node, "roleuri"));
    const at = roles.indexOf(role);
    return at === -1 ? roles.length + (never.test(role) ? 1 : 0) : at;
  };
  const rank = (node: XmlNode) => Number(attribute(node, "rank") || 0);
  return nodes
    .filter((node) => /\S/.test(textOf(node)))
    .map((node) => ({ node, place: place(node), rank: rank(node) }))
    .sort((a, b) => a.place - b.place || a.rank - b.rank)
    .map(({ node }) => node);
}

/** A name no page shows: a code, or the form for sorting. */
const CODED = /^(mnemonic|short|sort|code)$/;

/** The name of a concept (a person, a place, a subject) in the item's language, else its literal. */
export function conceptName(concept: XmlNode | undefined, language: string): string {
  if (!concept) return "";
  const names = inLanguage(kids(concept, "name"), language).filter((name) => /\S/.test(textOf(name)));
  const shown = names.find((name) => !CODED.test(localCode(attribute(name, "role")))) ?? names[0];
  return (shown ? textOf(shown) : attribute(concept, "literal")).trim();
}

/** A property's text: its mark-up where it has any, else the text, whose lines the sender's editor wrapped. */
export function markedOf(node: XmlNode | undefined): Marked {
  if (!node) return { text: "", kind: "text" };
  if (node.children.some((child) => typeof child !== "string"))
    return { text: innerHtml(node), kind: "html" };
  const text = textOf(node);
  if (holdsTags(text)) return { text, kind: "html" };
  const blocks = text.split(/\n[ \t]*\r?\n/).map((block) => block.replace(/\s+/g, " ").trim());
  return { text: blocks.filter((block) => block !== "").join("\n\n"), kind: "text" };
}
