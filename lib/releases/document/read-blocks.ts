import { sanitizeBody } from "@/lib/core/html";
import { nestsDeeperThan } from "@/lib/core/html-scan";
import { htmlToText } from "@/lib/core/html-text";
import { type Block, type BlockKind, block, oneLine } from "./block";
import { readStyles, withoutOfficeMarks } from "./pasted";
import { plainBlocks } from "./plain-text";
import { type Element, elements, isElement, type Node, outerHtml, parseTree, textOf, wordsOf } from "./tree";

const CONTAINERS =
  /^(div|section|article|main|header|footer|aside|center|body|html|figure|address|nav|form|fieldset|dl|details|hgroup)$/;
const BLOCKS = /^(p|h[1-6]|ul|ol|li|table|blockquote|pre|hr|figcaption|caption|dt|dd|menu|dir)$/;
const SILENT =
  /^(script|style|head|title|meta|link|xml|template|noscript|iframe|object|svg|math|select|button)$/;
/** Deeper HTML is read for its words alone: no document nests so, and walking it would cost. */
const MAX_DEPTH = 200;

const isBlock = (node: Node): boolean =>
  isElement(node) &&
  (BLOCKS.test(node.name) ||
    CONTAINERS.test(node.name) ||
    elements(node).some((each) => BLOCKS.test(each.name) || CONTAINERS.test(each.name)));

/** Splits HTML into its blocks, in order. Words stay as they are; forms that the body does not know go. */
export function readBlocks(html: string): Block[] {
  const text = withoutOfficeMarks(html);
  if (nestsDeeperThan(text, MAX_DEPTH)) return plainBlocks(htmlToText(text));
  const root = parseTree(text);
  readStyles(root);
  const out: Block[] = [];
  walk(root.children, out);
  return out.filter((one) => one.text !== "" || one.kind === "picture");
}

function walk(nodes: Node[], out: Block[]): void {
  let loose: Node[] = [];
  let items: Element[] = [];
  const flush = () => {
    if (loose.some((node) => textOf(node).trim() || isElement(node)))
      paragraphs("paragraph", outerHtml(loose), out);
    loose = [];
  };
  const flushItems = () => {
    const tag = items[0]?.attribs["data-list"] ?? "ul";
    if (items.length) out.push(block("list", sanitizeBody(`<${tag}>${outerHtml(items)}</${tag}>`)));
    items = [];
  };
  for (const node of nodes) {
    if (isElement(node) && SILENT.test(node.name)) continue;
    if (isElement(node) && node.name === "li") {
      flush();
      if (items[0] && items[0].attribs["data-list"] !== node.attribs["data-list"]) flushItems();
      items.push(node);
    } else if (isBlock(node)) {
      flush();
      flushItems();
      element(node as Element, out);
    } else if (!items.length || textOf(node).trim() || isElement(node)) {
      flushItems();
      loose.push(node);
    }
  }
  flush();
  flushItems();
}

function element(one: Element, out: Block[]): void {
  const { name } = one;
  const pictures = elements(one).filter((each) => each.name === "img");
  for (const each of name === "img" ? [one] : pictures) {
    const number = /^import:(\d+)$/.exec(each.attribs.src ?? "")?.[1];
    if (number)
      out.push({ ...block("picture", ""), picture: Number(number), alt: (each.attribs.alt ?? "").trim() });
  }
  if (/^h[1-6]$/.test(name)) {
    const kind =
      one.attribs.class === "title" ? "title" : one.attribs.class === "subtitle" ? "subtitle" : "heading";
    const level = Number(name[1]);
    const html = sanitizeBody(`<p>${outerHtml(one.children)}</p>`);
    out.push({
      ...block(
        kind,
        `<h${Math.min(4, Math.max(2, level))}>${html.replace(/<\/?p>/g, " ").trim()}</h${Math.min(4, Math.max(2, level))}>`,
        "text",
        level,
      ),
      bold: true,
    });
  } else if (name === "ul" || name === "ol" || name === "dir" || name === "menu")
    out.push(block("list", sanitizeBody(outerHtml(one))));
  else if (name === "table") out.push(block("table", sanitizeBody(outerHtml(one))));
  else if (name === "blockquote") out.push(block("quotation", sanitizeBody(outerHtml(one))));
  else if (/^(p|pre|figcaption|caption|dt|dd)$/.test(name)) {
    // Cleaning is what costs, and a page of empty paragraphs would be cleaned one by one.
    if (!wordsOf(one).trim()) return;
    const style = one.attribs.class ?? "";
    const kind =
      name === "figcaption"
        ? "caption"
        : /^(title|subtitle|caption)$/.test(style)
          ? (style as BlockKind)
          : "paragraph";
    paragraphs(kind, outerHtml(one.children), out);
  } else if (name !== "hr") walk(one.children, out);
}

/** Running text: two line breaks end a paragraph of it. */
function paragraphs(kind: BlockKind, html: string, out: Block[]): void {
  const clean = sanitizeBody(`<p>${html}</p>`);
  for (const [, inner] of oneLine(clean).matchAll(/<p>(.*?)<\/p>/g)) out.push(block(kind, `<p>${inner}</p>`));
}
