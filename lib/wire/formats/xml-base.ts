import { absoluteUrl } from "@/lib/core/absolute-url";
import type { XmlNode } from "./xml-node";

/** The address that relative links in this element start from (XML Base), `fallback` where none is stated. */
export function baseOf(node: XmlNode, fallback: string): string {
  const stated: string[] = [];
  for (let at: XmlNode | null = node; at; at = at.parent)
    if (at.attributes["xml:base"]) stated.push(at.attributes["xml:base"]);
  return stated.reduceRight((base, next) => absoluteUrl(next, base) || base, fallback);
}

/** The base the document itself states for the element, "" when it states none that is absolute. */
export function statedBase(node: XmlNode): string {
  return baseOf(node, "");
}

/** The language in force for the element (XML 1.0 §2.12): "" takes an outer one back; null when none is stated. */
export function languageOf(node: XmlNode): string | null {
  for (let at: XmlNode | null = node; at; at = at.parent) {
    const stated = at.attributes["xml:lang"];
    if (stated !== undefined) return stated;
  }
  return null;
}
