import { classOf, type Element, elementsIn, styleOf, unwrap, wrapContent } from "./element";

const BOLD = /(?:^|;)\s*font-weight:\s*(bold|bolder|[6-9]00)/;
const NOT_BOLD = /(?:^|;)\s*font-weight:\s*(normal|lighter|[1-5]00)/;
const ITALIC = /(?:^|;)\s*font-style:\s*(italic|oblique)/;
const NOT_ITALIC = /(?:^|;)\s*font-style:\s*normal/;

/** Formatting as elements, wherever the source wrote it as style. */
export function readStyle(element: Element): void {
  const style = styleOf(element);
  if (/^(b|strong)$/.test(element.name) && NOT_BOLD.test(style)) {
    unwrap(element);
    return;
  }
  if (/^(i|em)$/.test(element.name) && NOT_ITALIC.test(style)) {
    unwrap(element);
    return;
  }
  if (element.name === "p" && /\bMso(Title|Subtitle)\b/.test(classOf(element)))
    element.name = classOf(element).includes("Title") ? "h2" : "h3";
  if (element.name !== "span" && element.name !== "font") return;
  // A heading's weight belongs to the heading.
  const inHeading = ancestors(element).some(({ name }) => /^h[1-6]$/.test(name));
  if (BOLD.test(style) && !inHeading) wrapContent(element, "strong");
  if (ITALIC.test(style)) wrapContent(element, "em");
  unwrap(element);
}

function ancestors(element: Element): Element[] {
  const parent = element.parent;
  return parent && "attribs" in parent ? [parent as Element, ...ancestors(parent as Element)] : [];
}

/** Two levels of headings, without formatting of their own. */
export function readHeadings(element: Element): void {
  if (!/^h[1-6]$/.test(element.name)) return;
  for (const inner of elementsIn(element)) if (/^(b|strong)$/.test(inner.name)) unwrap(inner);
  element.name = element.name === "h1" || element.name === "h2" ? "h2" : "h3";
}
