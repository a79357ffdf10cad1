import type { Element } from "./tree";
import { elements, textNode } from "./tree";

// What word processors leave in HTML instead of elements: a clipboard of Word says "this is a list" in a style,
// one of Google Docs says "this is bold" in a style and wraps all of it in a `b` that is not.

const styleOf = (one: Element): string => (one.attribs.style ?? "").toLowerCase().replace(/\s+/g, "");

/** A pattern would look for every comment's end again where none ends: a paste of nothing else took hours. */
function withoutComments(html: string): string {
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const start = html.indexOf("<!--", from);
    const end = start < 0 ? -1 : html.indexOf("-->", start + 4);
    if (end < 0) return kept.join("") + html.slice(from);
    kept.push(html.slice(from, start));
    from = end + 3;
  }
}

/** Comments and conditional sections of Office, before a parser sees them; in time that grows with the text alone. */
export const withoutOfficeMarks = (html: string): string =>
  withoutComments(html)
    .replace(/<!\[[^\]<>]*\]>/g, "")
    .replace(/<\/?(?:o|w|v|m|st1):[a-z]+\b[^<>]*>/gi, "");

function meaning(one: Element): void {
  const style = styleOf(one);
  const weight = /font-weight:(\w+)/.exec(style)?.[1] ?? "";
  if (one.name === "b" && /^(normal|[1-4]00)$/.test(weight)) one.name = "span";
  if (one.name === "span") {
    const bold = /^(bold|bolder|[6-9]00)$/.test(weight);
    if (bold) one.name = "strong";
    else if (/font-style:italic/.test(style)) one.name = "em";
  }
  const named = one.attribs.class ?? "";
  if (one.name === "p" && /^MsoTitle/i.test(named)) one.attribs.class = "title";
  if (one.name === "p" && /^MsoSubtitle/i.test(named)) one.attribs.class = "subtitle";
  if (one.name === "p" && /^MsoCaption/i.test(named)) one.attribs.class = "caption";
}

/** Word's paragraphs that are items of a list: `mso-list:l0 level1 lfo1`, their bullet in a span of its own. */
function asItem(one: Element): void {
  if (one.name !== "p" || !/mso-list:l\d/.test(styleOf(one))) return;
  let marker = "";
  for (const each of elements(one))
    if (/mso-list:ignore/.test(styleOf(each))) {
      marker ||= each.children.map((child) => ("data" in child ? child.data : "")).join("");
      each.children = [textNode(" ")];
    }
  one.name = "li";
  one.attribs["data-list"] = /^\s*(\d+|[a-z]{1,3}|[ivx]+)[.)]/i.test(marker) ? "ol" : "ul";
}

/** Gives styles that mean something their elements, in place. */
export function readStyles(root: Element): void {
  for (const one of elements(root)) {
    meaning(one);
    asItem(one);
  }
}
