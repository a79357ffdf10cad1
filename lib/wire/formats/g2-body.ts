import type { Marked } from "../reading/draft";
import { holdsTags } from "../reading/plain-text";
import { eventsHtml } from "./g2-events";
import { speaks } from "./g2-text";
import { attribute, childrenOf, descendant, isNamed, kid, localName } from "./local-names";
import { type NitfText, readNitf } from "./nitf";
import { innerHtml, textOf, type XmlNode } from "./xml-node";
import { readXml } from "./xml-tree";

/** The text of an item, with what its NITF or XHTML says of itself. */
export type Body = { content: Marked; headline: string; nitf?: NitfText; language: string };

const NONE: Body = { content: { text: "", kind: "text" }, headline: "", language: "" };
const HTML_TAG = /^(html|body|div|p|article|section|main|h[1-6]|ul|ol|table|span|blockquote|header|pre)$/;
/** Data, whose text is no sentence: scores, tables of figures. */
const DATA = /^(sports-content|xbrl|xbrli|graphic|svg|smil)$/;

/**
 * The best text of an item's content: in the item's language before others, XHTML before NITF, HTML put into
 * data, other mark-up and plain text. Content that is empty, or no text, yields to the next.
 */
export function bodyOf(contents: XmlNode[], language: string): Body {
  const ranked = contents
    .map((node) => ({ node, rank: rankOf(node) }))
    .filter(({ rank }) => rank < 9)
    .sort((a, b) => Number(speaks(b.node, language)) - Number(speaks(a.node, language)) || a.rank - b.rank);
  for (const { node, rank } of ranked) {
    const body = read(node, rank);
    if (/\S/.test(body.content.text)) return { ...body, language: attribute(node, "xml:lang") };
  }
  return NONE;
}

function rankOf(node: XmlNode): number {
  const type = attribute(node, "contenttype").toLowerCase();
  if (isNamed(node, "inlinexml") || childrenOf(node).length > 0) {
    const root = childrenOf(node)[0];
    if (!root) return /\S/.test(textOf(node)) ? 4 : 9;
    const name = localName(root);
    if (name === "nitf" || descendant(node, "body.content")) return 1;
    return HTML_TAG.test(name) ? 0 : DATA.test(name) ? 9 : 3;
  }
  if (/^(image|video|audio|font)\//.test(type)) return 9;
  if (/nitf/.test(type)) return 1;
  return /html/.test(type) ? 2 : 4;
}

function read(node: XmlNode, rank: number): Body {
  const roots = childrenOf(node);
  if (rank === 1) return roots[0] ? fromNitf(descendant(node, "nitf") ?? roots[0]) : bodyOfNitf(dataOf(node));
  if (rank === 0) return fromXhtml(node);
  if (rank === 3) {
    const html =
      isNamed(roots[0]!, "events") || isNamed(roots[0]!, "event")
        ? eventsHtml(roots)
        : withParagraphs(innerHtml(node));
    return { ...NONE, content: { text: html, kind: "html" } };
  }
  const text = dataOf(node);
  if (isNitf(text)) return bodyOfNitf(text);
  return { ...NONE, content: { text, kind: rank === 2 || holdsTags(text) ? "html" : "text" } };
}

/** Vocabularies of agencies' own call a paragraph so. */
const withParagraphs = (html: string) =>
  html.replace(/<(\/?)(?:para|paragraph|line|text)(?=[\s>])/gi, "<$1p");

/** Whether a text is a NITF document, behind whatever declarations. */
export function isNitf(text: string): boolean {
  return /^\s*(?:<[?!][^>]*>\s*)*<nitf[\s>]/i.test(text);
}

/** The body of a NITF document that another format holds as a text. */
export function bodyOfNitf(text: string): Body {
  const at = text.search(/<nitf[\s>]/i);
  const root = childrenOf(readXml(at === -1 ? text : text.slice(at)))[0];
  return root ? fromNitf(root) : NONE;
}

function fromNitf(root: XmlNode): Body {
  const nitf = readNitf(root);
  return {
    content: { text: onceMore(nitf.html), kind: "html" },
    headline: nitf.headline || (isNamed(root, "nitf") ? textOf(kid(root, "head", "title")).trim() : ""),
    nitf,
    language: "",
  };
}

function fromXhtml(node: XmlNode): Body {
  const body = descendant(node, "body") ?? node;
  if (!/\S/.test(textOf(body)) && !descendant(body, "img")) return NONE;
  const headline =
    textOf(descendant(body, "h1")).trim() || textOf(descendant(kid(node, "html", "head"), "title")).trim();
  return { content: { text: onceMore(innerHtml(body)), kind: "html" }, headline, language: "" };
}

/** Character references that an agency's system has escaped twice: "4 o&amp;#39;clock". */
function onceMore(html: string): string {
  return html.replace(/&amp;(#\d{2,6}|#x[0-9a-f]{2,6}|quot|apos|nbsp);/gi, "&$1;");
}

/** What an inlineData holds, out of base64 where it says so. */
function dataOf(node: XmlNode): string {
  const text = textOf(node);
  if (!/base64/i.test(attribute(node, "encoding"))) return text;
  return Buffer.from(text, "base64").toString("utf8");
}
