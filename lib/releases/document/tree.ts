import { DomUtils, parseDocument } from "htmlparser2";

type Document = ReturnType<typeof parseDocument>;
export type Node = Document["children"][number];
export type Element = Extract<Node, { attribs: Record<string, string> }>;

/** HTML as a tree under one element. */
export function parseTree(html: string): Element {
  const [root] = parseDocument(`<div>${html}</div>`).children;
  return root as Element;
}

export const isElement = (node: Node): node is Element => "attribs" in node;
export const textOf = (node: Node): string => ("data" in node && node.type === "text" ? node.data : "");
/** All text in an element, however deep. */
export const wordsOf = (one: Element): string => DomUtils.textContent(one);
export const textNode = (text: string): Node => parseDocument(text).children[0] as Node;
export const outerHtml = (node: Node | Node[]): string => DomUtils.getOuterHTML(node);

/** All elements below one, in the document's order. */
export const elements = (root: Element): Element[] =>
  DomUtils.findAll(() => true, root.children) as unknown as Element[];
