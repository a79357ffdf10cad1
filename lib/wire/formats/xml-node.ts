import { escapeText } from "@/lib/core/entities";

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
};

export function elements(node: XmlNode, ...names: string[]): XmlNode[] {
  const found: XmlNode[] = [];
  for (const child of node.children)
    if (typeof child !== "string" && names.includes(child.name)) found.push(child);
  return found;
}

export function element(node: XmlNode, name: string): XmlNode | undefined {
  for (const child of node.children) if (typeof child !== "string" && child.name === name) return child;
  return undefined;
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
    for (const child of node.children) {
      if (typeof child === "string" || child.name !== name) continue;
      const text = textOf(child);
      if (/\S/.test(text)) return text;
    }
  }
  return "";
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
  walk(
    node,
    (part) => {
      if (typeof part === "string") out.push(escaped ? part : escapeText(part));
      else out.push(`<${htmlName(part)}${attributesOf(part)}>`);
    },
    (part) => !VOID.test(htmlName(part)) && out.push(`</${htmlName(part)}>`),
  );
  return out.join("");
}

function htmlName(node: XmlNode): string {
  return node.tag.slice(node.tag.indexOf(":") + 1);
}

function attributesOf(node: XmlNode): string {
  const kept = Object.entries(node.attributes).filter(([name]) => LINKING.has(name.toLowerCase()));
  return kept.map(([name, value]) => ` ${name}="${escapeText(value).replace(/"/g, "&quot;")}"`).join("");
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
