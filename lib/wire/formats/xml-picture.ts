import { absoluteUrl } from "@/lib/core/absolute-url";
import { pixels } from "../reading/html-picture";
import { plainLine } from "../reading/plain-text";
import type { WireImage } from "../schema";
import { childText, element, elements, textOf, type XmlNode } from "./xml-node";

/** Wider pictures, in pixels, are originals for print: taken only when there is nothing smaller. */
export const WIDEST = 2048;
const PICTURE_NAME = /\.(jpe?g|png|gif|webp|avif)(\?|$)/i;

/**
 * The picture an RSS item or Atom entry names: Media RSS content (the widest for a screen), thumbnail,
 * enclosure, itunes:image, image. Undefined when it names none.
 */
export function pictureOf(item: XmlNode, base: string): WireImage | undefined {
  const media = [item, ...elements(item, "media:group")];
  const contents = media.flatMap((holder) => elements(holder, "media:content"));
  const pictures = contents.filter((node) => isPicture(node.attributes));
  const thumbnails = [...contents, ...media].flatMap((holder) => elements(holder, "media:thumbnail"));
  const enclosures = [...elements(item, "enclosure"), ...elements(item, "atom:link", "link")].filter(
    isEnclosedPicture,
  );
  for (const node of [
    ...byFitness(pictures),
    ...byFitness(thumbnails),
    ...enclosures,
    ...elements(item, "itunes:image", "image", "itunes:link", "atom:link", "link").filter(isNamedPicture),
  ]) {
    const { attributes } = node;
    const address =
      attributes.url ??
      attributes.href ??
      attributes["rdf:resource"] ??
      (childText(node, "url") || textOf(node));
    const url = absoluteUrl(address, base);
    if (url !== "") return { url, ...wordsOf(node, item), ...sizeOf(attributes) };
  }
  return undefined;
}

/** What Media RSS says of an item: in the item, its group or one of their contents, whichever comes first. */
export function mediaText(item: XmlNode, name: string): string {
  const holders = [item, ...elements(item, "media:group")];
  const contents = holders.flatMap((holder) => elements(holder, "media:content"));
  for (const holder of [...holders, ...contents]) {
    const text = childText(holder, name);
    if (text !== "") return text;
  }
  return "";
}

/** The best first: the widest that a screen can use, then the narrowest of the rest. */
export function fitness(width: number | undefined): number {
  if (width === undefined) return 0;
  return width <= WIDEST ? width : -width;
}

function byFitness(nodes: XmlNode[]): XmlNode[] {
  return [...nodes].sort((a, b) => fitness(pixels(b.attributes.width)) - fitness(pixels(a.attributes.width)));
}

function isPicture({ medium, type, url = "" }: Record<string, string>): boolean {
  if (medium) return medium.toLowerCase() === "image";
  return type ? /^image\//i.test(type) : PICTURE_NAME.test(url);
}

/** An image element, or a link that is related as one (the first drafts of the iTunes module). */
function isNamedPicture({ name, attributes }: XmlNode): boolean {
  return /image$/.test(name) || /^(image|icon)$/i.test(attributes.rel ?? "");
}

function isEnclosedPicture({ name, attributes }: XmlNode): boolean {
  if (name !== "enclosure" && attributes.rel !== "enclosure") return false;
  return attributes.type
    ? /^image\//i.test(attributes.type)
    : PICTURE_NAME.test(attributes.url ?? attributes.href ?? "");
}

/** Media RSS lets the words stand with the picture, its group or the item. */
function wordsOf(node: XmlNode, item: XmlNode): Pick<WireImage, "alt" | "caption" | "credit"> {
  const holders = node.parent && node.parent !== item ? [node, node.parent, item] : [node, item];
  const word = (name: string) => {
    for (const holder of holders) {
      const found = element(holder, name);
      if (found) return plainLine(textOf(found), found.attributes.type === "html" ? "html" : "guess");
    }
    return "";
  };
  return { alt: word("media:title"), caption: word("media:description"), credit: word("media:credit") };
}

function sizeOf(attributes: Record<string, string>): Pick<WireImage, "width" | "height"> {
  const [width, height] = [pixels(attributes.width), pixels(attributes.height)];
  return { ...(width && { width }), ...(height && { height }) };
}
