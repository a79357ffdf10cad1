import { textOf, type XmlNode } from "./xml-node";

/**
 * Agencies' documents by local name: their vocabularies do not overlap, and agencies write any prefix, or
 * none, with or without a declaration. Names are in lower case.
 */
export function isNamed(node: XmlNode, name: string): boolean {
  return node.name === name || (node.name.endsWith(name) && node.name.at(-name.length - 1) === ":");
}

export function localName(node: XmlNode): string {
  return node.name.slice(node.name.lastIndexOf(":") + 1);
}

export function childrenOf(node: XmlNode | undefined): XmlNode[] {
  return node ? node.children.filter((child) => typeof child !== "string") : [];
}

/** The child elements of these names, in the document's order. */
export function kids(node: XmlNode | undefined, ...names: string[]): XmlNode[] {
  const found: XmlNode[] = [];
  if (node)
    for (const child of node.children)
      if (typeof child !== "string" && names.some((name) => isNamed(child, name))) found.push(child);
  return found;
}

/** The first element down this path of names. */
export function kid(node: XmlNode | undefined, ...path: string[]): XmlNode | undefined {
  let at = node;
  for (const name of path) at = at && firstNamed(at, name);
  return at;
}

function firstNamed(node: XmlNode, name: string): XmlNode | undefined {
  for (const child of node.children) if (typeof child !== "string" && isNamed(child, name)) return child;
  return undefined;
}

/** The child elements of all these nodes by their local names. */
export function byName(nodes: XmlNode[]): Map<string, XmlNode[]> {
  const found = new Map<string, XmlNode[]>();
  for (const node of nodes)
    for (const child of node.children) {
      if (typeof child === "string") continue;
      const name = localName(child);
      const same = found.get(name);
      if (same) same.push(child);
      else found.set(name, [child]);
    }
  return found;
}

/** The text of the first element down this path, trimmed; "" without one. */
export function kidText(node: XmlNode | undefined, ...path: string[]): string {
  return textOf(kid(node, ...path)).trim();
}

/** The first element of this name below the node, itself left out, in the document's order. */
export function descendant(node: XmlNode | undefined, ...names: string[]): XmlNode | undefined {
  return descendants(node, 1, ...names)[0];
}

/** The first `most` elements of these names below the node; what is inside one is not searched. */
export function descendants(node: XmlNode | undefined, most: number, ...names: string[]): XmlNode[] {
  const found: XmlNode[] = [];
  const waiting = childrenOf(node).reverse();
  for (let next = waiting.pop(); next && found.length < most; next = waiting.pop()) {
    const one = next;
    if (names.some((name) => isNamed(one, name))) found.push(one);
    else for (const child of childrenOf(one).reverse()) waiting.push(child);
  }
  return found;
}

/** An attribute whatever its case, trimmed; "" when absent. */
export function attribute(node: XmlNode | undefined, name: string): string {
  if (!node) return "";
  const exact = node.attributes[name];
  if (exact !== undefined) return exact.trim();
  const wanted = name.toLowerCase();
  for (const [key, value] of Object.entries(node.attributes))
    if (key.toLowerCase() === wanted) return value.trim();
  return "";
}
