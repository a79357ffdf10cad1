import { absoluteUrl } from "@/lib/core/absolute-url";
import type { XmlNode } from "./xml-node";

/** The address that relative links in this element start from (XML Base), `fallback` where none is stated. */
export function baseOf(node: XmlNode, fallback: string): string {
  const stated: string[] = [];
  for (let at: XmlNode | null = node; at; at = at.parent)
    if (at.attributes["xml:base"]) stated.push(at.attributes["xml:base"]);
  return stated.reduceRight((base, next) => absoluteUrl(next, base) || base, fallback);
}

/** The language in force for the element (XML 1.0 §2.12), "" when none is stated. */
export function languageOf(node: XmlNode): string {
  for (let at: XmlNode | null = node; at; at = at.parent)
    if (at.attributes["xml:lang"]) return at.attributes["xml:lang"];
  return "";
}
