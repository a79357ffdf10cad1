import { absoluteUrl } from "@/lib/core/absolute-url";
import { escapeText } from "@/lib/core/entities";
import { statedBase } from "./xml-base";

/** An element as read: its known name (namespaces.ts), its attributes, its children in order. */
export type XmlNode = {
  name: string;
  /** The name with the prefix as written, in lower case. */
  tag: string;
  attributes: Record<string, string>;
  children: (XmlNode | string)[];
  parent: XmlNode | null;
  /** False when the document ended before the element did. */
  ended: boolean;
  /** Its end tag is missing: the end of another element, or the start of the next item, closed it. */
  unclosed?: true;
  /** The child elements by name; made when the first is asked for, which is after the last was added. */
  index: Map<string, XmlNode[]> | null;
};

const NONE: XmlNode[] = [];

/** The child elements by name, looked up once: readers ask an item some sixty questions. */
function named(node: XmlNode, name: string): XmlNode[] {
  let { index } = node;
  if (!index) {
    index = new Map();
    node.index = index;
    for (const child of node.children) {
      if (typeof child === "string") continue;
      const same = index.get(child.name);
      if (same) same.push(child);
      else index.set(child.name, [child]);
    }
  }
  return index.get(name) ?? NONE;
}

/** The child elements of these names, in the document's order; not to be changed. */
export function elements(node: XmlNode, ...names: string[]): readonly XmlNode[] {
  let found = NONE;
  let kinds = 0;
  for (const name of names) {
    const same = named(node, name);
    if (same.length === 0) continue;
    found = same;
    kinds++;
  }
  if (kinds < 2) return found;
  return node.children.filter(
    (child): child is XmlNode => typeof child !== "string" && names.includes(child.name),
  );
}

export function element(node: XmlNode, name: string): XmlNode | undefined {
  return named(node, name)[0];
}

/** All text below the element, tags left out. */
export function textOf(node: XmlNode | undefined): string {
  if (!node) return "";
  const { children } = node;
  if (children.length === 1 && typeof children[0] === "string") return children[0];
  const out: string[] = [];
  walk(
    node,
    (part) => typeof part === "string" && out.push(part),
    () => {},
  );
  return out.join("");
}

/** The text of the first of these children that has any. */
export function childText(node: XmlNode, ...names: string[]): string {
  for (const name of names) {
    for (const child of named(node, name)) {
      const text = textOf(child);
      if (/\S/.test(text)) return text;
    }
  }
  return "";
}

/** As childText, of the last of them: where a feed repeats a date of change, the last one stands. */
export function lastText(node: XmlNode, ...names: string[]): string {
  for (const name of names) {
    const said = elements(node, name)
      .map(textOf)
      .filter((text) => /\S/.test(text));
    if (said.length > 0) return said.at(-1)!;
  }
  return "";
}

/** An attribute whatever its case: CDF shouts, and HTML's writers mix. */
export function attribute(node: XmlNode, name: string): string {
  const exact = node.attributes[name];
  if (exact !== undefined) return exact;
  const found = Object.keys(node.attributes).find((one) => one.toLowerCase() === name);
  return found === undefined ? "" : node.attributes[found]!;
}

const VOID = /^(br|hr|img|wbr|input|source|embed|col|area|track)$/;
const LINKING = new Set(["href", "src", "alt", "width", "height", "colspan", "rowspan", "scope"]);

/**
 * What the element holds, as HTML. Text alone is the HTML that was escaped or put into CDATA; text beside
 * elements is text, unless it holds tags itself.
 */
export function innerHtml(node: XmlNode | undefined): string {
  if (!node) return "";
  const texts = node.children.filter((child) => typeof child === "string");
  if (texts.length === node.children.length) return texts.join("");
  const escaped = texts.some((text) => /<\/?[a-z][^<>]*>/i.test(text));
  const out: string[] = [];
  const bases: { node: XmlNode; base: string }[] = [];
  walk(
    node,
    (part) => {
      if (typeof part === "string") return void out.push(escaped ? part : escapeText(part));
      const stated = part.attributes["xml:base"];
      if (stated)
        bases.push({ node: part, base: absoluteUrl(stated, bases.at(-1)?.base ?? statedBase(node)) });
      out.push(`<${htmlName(part)}${attributesOf(part, bases.at(-1)?.base ?? "")}>`);
    },
    (part) => {
      if (bases.at(-1)?.node === part) bases.pop();
      if (!VOID.test(htmlName(part))) out.push(`</${htmlName(part)}>`);
    },
  );
  return out.join("");
}

function htmlName(node: XmlNode): string {
  return node.tag.slice(node.tag.indexOf(":") + 1);
}

/** The attributes that lead somewhere; `base` is what an element around them within the HTML states. */
function attributesOf(node: XmlNode, base: string): string {
  const kept = Object.entries(node.attributes).filter(([name]) => LINKING.has(name.toLowerCase()));
  return kept
    .map(([name, written]) => {
      const link = base !== "" && /^(href|src)$/i.test(name) ? absoluteUrl(written, base) : "";
      return ` ${name}="${escapeText(link || written).replace(/"/g, "&quot;")}"`;
    })
    .join("");
}

/** Every part below `root` in order, without recursion: feeds may nest as deep as they like. */
function walk(
  root: XmlNode,
  enter: (part: XmlNode | string) => unknown,
  leave: (node: XmlNode) => unknown,
): void {
  const stack: { node: XmlNode; next: number }[] = [{ node: root, next: 0 }];
  while (stack.length > 0) {
    const top = stack.at(-1)!;
    const part = top.node.children[top.next++];
    if (part === undefined) {
      stack.pop();
      if (stack.length > 0) leave(top.node);
    } else {
      enter(part);
      if (typeof part !== "string") stack.push({ node: part, next: 0 });
    }
  }
}
