import { DomUtils, parseDocument } from "htmlparser2";
import { linkTarget } from "@/lib/core/absolute-url";
import {
  classOf,
  type Element,
  elementsIn,
  isElement,
  type Parent,
  remove,
  styleOf,
  wordsOf,
} from "./element";
import { readHeadings, readStyle } from "./formatting";
import { readWordLists } from "./word-lists";

const JUNK =
  /^(head|meta|title|link|style|script|xml|noscript|template|iframe|object|svg|img|del)$|^(o|w|v|m|st1):/;
/** Comments, deletions and hidden text of Word; the bullets of its lists are needed until the lists are read. */
const HIDDEN = /mso-element:\s*comment|mso-hide:\s*all|display:\s*none/;
const COMMENTS =
  /\b(msoDel|MsoCommentReference|msocomanchor|msocomtxt|msocomoff|MsoCommentText|Apple-interchange-newline)\b/;
const BLOCKS = /^(p|div|h[1-6]|li)$/;

/** Google's redirection and what no reader may follow, as the address it hides, or none. */
function addressOf(href: string): string {
  const url = URL.parse(href);
  const hidden =
    url && /(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === "/url"
      ? url.searchParams.get("q")
      : null;
  return linkTarget(hidden ?? href);
}

function dropJunk(root: Parent): void {
  for (const element of elementsIn(root))
    if (JUNK.test(element.name) || HIDDEN.test(styleOf(element)) || COMMENTS.test(classOf(element)))
      remove(element);
}

/** A list right in a list belongs to the item before it. */
function nestList(element: Element): void {
  const parent = element.parent;
  if (
    !/^[uo]l$/.test(element.name) ||
    !parent ||
    !("attribs" in parent) ||
    !/^[uo]l$/.test((parent as Element).name)
  )
    return;
  let before = element.prev;
  while (before && !isElement(before)) before = before.prev;
  if (!isElement(before) || before.name !== "li") return;
  DomUtils.appendChild(before, element);
}

function dropEmpty(element: Element): void {
  const holds = elementsIn(element).some(({ name }) => /^(table|[uo]l)$/.test(name));
  if (BLOCKS.test(element.name) && !holds && !wordsOf(element).trim()) remove(element);
}

/** Breaks between blocks are distance, not text. */
function dropLooseBreaks(element: Element): void {
  if (element.name !== "br") return;
  const beside = [element.prev, element.next].filter((node) => node !== null);
  const atTop =
    !element.parent ||
    !("attribs" in element.parent) ||
    /^(body|div|b)$/.test((element.parent as Element).name);
  if (
    atTop &&
    beside.every((node) => isElement(node) && /^(p|div|h[1-6]|[uo]l|table|blockquote|br)$/.test(node.name))
  )
    remove(element);
}

function readBlanks(root: Parent): void {
  for (const node of DomUtils.find(
    (each) => each.type === "text",
    root.children,
    true,
    Number.POSITIVE_INFINITY,
  ))
    if ("data" in node) node.data = node.data.replaceAll("\u00a0", " ");
}

/**
 * HTML from a clipboard (Word, Google Docs, web pages) with its structure as plain elements and its junk gone:
 * real lists, formatting as elements, two levels of headings, no comments, deletions, empty paragraphs or blanks that
 * do not break. What is safe and what fits the schema is decided later; this loses no visible word.
 */
export function cleanPasted(html: string): string {
  const root = parseDocument(html);
  for (const comment of DomUtils.find(
    (node) => node.type === "comment" || node.type === "directive",
    root.children,
    true,
    Number.POSITIVE_INFINITY,
  ))
    remove(comment);
  dropJunk(root);
  readWordLists(root);
  for (const element of elementsIn(root)) readStyle(element);
  for (const element of elementsIn(root)) readHeadings(element);
  for (const element of elementsIn(root)) nestList(element);
  readBlanks(root);
  for (const element of elementsIn(root)) dropLooseBreaks(element);
  for (const element of elementsIn(root)) dropEmpty(element);
  for (const element of elementsIn(root)) {
    const href = element.name === "a" ? addressOf(element.attribs.href ?? "") : "";
    const { colspan, rowspan } = element.attribs;
    element.attribs = {
      ...(href ? { href } : {}),
      ...(colspan ? { colspan } : {}),
      ...(rowspan ? { rowspan } : {}),
    };
  }
  return DomUtils.getOuterHTML(root, { encodeEntities: "utf8" });
}
