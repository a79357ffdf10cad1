import { DomUtils, parseDocument } from "htmlparser2";

// The few things the cleaning of pasted HTML does with a tree.

export type Parent = ReturnType<typeof parseDocument>;
export type Child = Parent["children"][number];
export type Element = Extract<Child, { attribs: unknown }>;

export const isElement = (node: Child | null | undefined): node is Element =>
  Boolean(node && "attribs" in node);
export const elementsIn = (root: Parent | Element): Element[] =>
  DomUtils.findAll(() => true, root.children) as Element[];
export const wordsOf = (node: Child): string => DomUtils.textContent(node);
export const styleOf = (element: Element): string => (element.attribs.style ?? "").toLowerCase();
export const classOf = (element: Element): string => element.attribs.class ?? "";
export const remove = (node: Child): void => DomUtils.removeElement(node);

/** The element goes, what it holds stays in its place. */
export function unwrap(element: Element): void {
  for (const child of [...element.children]) DomUtils.prepend(element, child);
  DomUtils.removeElement(element);
}

/** A new, empty element. */
export const make = (tag: string): Element => parseDocument(`<${tag}></${tag}>`).children[0] as Element;

/** The element holds all it held in a new one of another kind. */
export function wrapContent(element: Element, tag: string): void {
  const inner = make(tag);
  for (const child of [...element.children]) DomUtils.appendChild(inner, child);
  DomUtils.appendChild(element, inner);
}
