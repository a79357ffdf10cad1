import { escapeText } from "@/lib/core/entities";
import type { Body } from "./g2-body";
import { byRole, inLanguage } from "./g2-text";
import { attribute, descendants, kid, kids } from "./local-names";
import { textOf, type XmlNode } from "./xml-node";

/** The items of the message by their guid. */
export type Items = ReadonlyMap<string, XmlNode>;

const MOST = 500;

/**
 * The text of a packageItem: the headlines of what it holds, in its order, linked where the reference has a web
 * address. A headline that a reference leaves out comes from the item in the same message.
 */
export function packageBody(item: XmlNode, known: Items, language: string): Body {
  const own = attribute(item, "xml:lang") || language;
  const headlines = new Map<string, string>();
  for (const reference of references(item)) {
    const headline =
      headlineOf(reference, own) || headlineOfItem(known.get(attribute(reference, "residref")), own);
    if (headline !== "" && !headlines.has(headline)) headlines.set(headline, attribute(reference, "href"));
  }
  const lines = [...headlines].map(([headline, href]) => {
    const text = escapeText(headline);
    const web = /^https?:\/\//i.test(href);
    return `<li>${web ? `<a href="${escapeText(href).replace(/"/g, "&quot;")}">${text}</a>` : text}</li>`;
  });
  const html = lines.length > 0 ? `<ul>${lines.join("")}</ul>` : "";
  return { content: { text: html, kind: "html" }, headline: "", language: "" };
}

export function references(item: XmlNode): XmlNode[] {
  return descendants(kid(item, "groupset") ?? item, MOST, "itemref");
}

function headlineOf(holder: XmlNode, language: string): string {
  const stated = byRole(
    inLanguage(kids(holder, "headline"), language),
    ["main", "headline", ""],
    /sub|short/,
  )[0];
  const title = stated ?? inLanguage(kids(holder, "title"), language)[0];
  return textOf(title).replace(/\s+/g, " ").trim();
}

function headlineOfItem(item: XmlNode | undefined, language: string): string {
  const [content, meta] = [kid(item, "contentmeta"), kid(item, "itemmeta")];
  return (content ? headlineOf(content, language) : "") || (meta ? headlineOf(meta, language) : "");
}
