import { escapeText } from "@/lib/core/entities";
import { pixels } from "../reading/html-picture";
import { attribute, isNamed, kid, localName } from "./local-names";
import { textOf, type XmlNode } from "./xml-node";
import { fitness } from "./xml-picture";

/** NITF's elements that HTML has, or has under another name; the words of all others stand without a tag. */
const HTML: Record<string, string> = {
  p: "p",
  hl1: "h2",
  hl2: "h3",
  block: "div",
  note: "div",
  "body.content": "div",
  "body.end": "div",
  tagline: "p",
  bibliography: "p",
  bq: "blockquote",
  credit: "p",
  em: "em",
  strong: "strong",
  sub: "sub",
  sup: "sup",
  pre: "pre",
  br: "br",
  hr: "hr",
  ul: "ul",
  ol: "ol",
  li: "li",
  dl: "dl",
  dt: "dt",
  dd: "dd",
  table: "table",
  caption: "caption",
  thead: "thead",
  tbody: "tbody",
  tfoot: "tfoot",
  tr: "tr",
  th: "th",
  td: "td",
  a: "a",
  h1: "h2",
  h2: "h2",
  h3: "h3",
  h4: "h4",
  i: "em",
  b: "strong",
  blockquote: "blockquote",
  div: "div",
};
const KEPT_ATTRIBUTES = ["href", "colspan", "rowspan", "scope"];
/** Speak to machines: a table's column data, an object's parameters, a code beside a word. */
const SILENT = new Set([
  "nitf-table-metadata",
  "nitf-colgroup",
  "custom-table",
  "alt-code",
  "script",
  "style",
  "col",
  "colgroup",
]);
const EMPTY = new Set(["br", "hr"]);

/**
 * The content of a NITF body (NITF 3.x, `body.content` and what may stand in it) as HTML: paragraphs, headings,
 * lists, tables, quotations, emphasis and links; pictures as figures with their captions. Not one word is added.
 */
export function nitfHtml(...roots: XmlNode[]): string {
  const out: string[] = [];
  for (const root of roots) {
    const stack: { node: XmlNode; next: number; end: string }[] = [{ node: root, next: 0, end: "" }];
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const part = top.node.children[top.next++];
      if (part === undefined) out.push(stack.pop()!.end);
      else if (typeof part === "string") out.push(escapeText(part));
      else {
        const name = localName(part);
        if (name === "media") out.push(figure(part));
        else if (!SILENT.has(name) && !isForEditors(part, name)) {
          const tag = HTML[name];
          if (tag) out.push(`<${tag}${attributesOf(part)}>`);
          stack.push({ node: part, next: 0, end: tag && !EMPTY.has(tag) ? `</${tag}>` : "" });
        }
      }
    }
  }
  return out.join("");
}

/** A note of type npa is "not for publication"; an editor's note is for the desk unless it says `pa`. */
function isForEditors(node: XmlNode, name: string): boolean {
  if (name !== "note") return false;
  const type = attribute(node, "type");
  return type === "npa" || (type !== "pa" && attribute(node, "noteclass") === "editorsnote");
}

function attributesOf(node: XmlNode): string {
  return KEPT_ATTRIBUTES.map((name) => written(name, attribute(node, name))).join("");
}

function written(name: string, value: string | number | undefined): string {
  return value ? ` ${name}="${escapeText(String(value)).replace(/"/g, "&quot;")}"` : "";
}

/** A picture with its caption; of another medium nothing, for its caption alone would read as a stray sentence. */
function figure(media: XmlNode): string {
  const picture = pictureOfMedia(media);
  if (!picture) return "";
  const image = `<img${written("src", picture.url)}${written("alt", picture.alt)}${written("width", picture.width)}${written("height", picture.height)}${written("data-credit", picture.credit)}>`;
  return `<figure>${image}<figcaption>${escapeText(picture.caption)}</figcaption></figure>`;
}

export type NitfPicture = {
  url: string;
  alt: string;
  caption: string;
  credit: string;
  width?: number;
  height?: number;
};

/** What a NITF `media` element says of a picture, in its best reference; undefined for other media. */
export function pictureOfMedia(media: XmlNode): NitfPicture | undefined {
  const references = media.children.filter(
    (child) => typeof child !== "string" && isNamed(child, "media-reference"),
  ) as XmlNode[];
  const pictures = references.filter((one) => isPicture(one, attribute(media, "media-type")));
  const best = pictures
    .map((node) => ({
      node,
      width: pixels(attribute(node, "width")),
      height: pixels(attribute(node, "height")),
    }))
    .sort((a, b) => fitness(b.width) - fitness(a.width))[0];
  if (!best) return undefined;
  return {
    url: attribute(best.node, "source") || attribute(best.node, "data-location"),
    alt: attribute(best.node, "alternate-text"),
    caption: textOf(kid(media, "media-caption")).trim(),
    credit: textOf(kid(media, "media-producer")).trim(),
    ...(best.width && { width: best.width }),
    ...(best.height && { height: best.height }),
  };
}

function isPicture(reference: XmlNode, mediaType: string): boolean {
  const type = attribute(reference, "mime-type");
  if (type !== "") return /^image\//i.test(type);
  return /^(image|photo|picture|graphic)/i.test(mediaType);
}
