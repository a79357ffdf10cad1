import { absoluteUrl } from "@/lib/core/absolute-url";
import { decodeEntities } from "@/lib/core/entities";
import { htmlToText } from "@/lib/core/html";
import type { WireImage } from "../schema";
import { oneLine } from "./clean";

const IMG = /<img\b(?:[^>"']|"[^"]*"|'[^']*')*>/iy;
/** From a name's first letter on: tried from every letter, a name of thousands takes a quarter of a second. */
const ATTRIBUTE = /(?<![a-z-])([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const FIGURE = /<figure\b[^<>]*>/gi;
const FIGURE_END = /<\/figure\s*>/gi;
const EMBEDDED = /<(?:img|picture|iframe|video|audio|embed)\b/i;
const TEXTUAL = /<(?:table|blockquote|pre|ul|ol)\b/i;
const MOST_TRIED = 20;
const LONGEST_TAG = 5000;
/** Narrower or lower pictures, in pixels, are trackers and buttons. */
const SMALLEST = 32;

/**
 * The first real picture of a story's HTML, with the caption of its figure, and the HTML without the figures
 * that hold pictures only: the body keeps no pictures, and a caption alone would read as a stray sentence.
 */
export function pictureIn(html: string, base: string): { image: WireImage | null; rest: string } {
  if (!/<img/i.test(html)) return { image: null, rest: html };
  const image = firstPicture(html, base);
  if (!/<figure/i.test(html)) return { image, rest: html };
  const kept: string[] = [];
  let from = 0;
  FIGURE.lastIndex = 0;
  for (let start = FIGURE.exec(html); start; start = FIGURE.exec(html)) {
    FIGURE_END.lastIndex = start.index;
    const end = FIGURE_END.exec(html);
    if (!end) break;
    const figure = html.slice(start.index, end.index);
    FIGURE.lastIndex = FIGURE_END.lastIndex;
    if (!EMBEDDED.test(figure) || TEXTUAL.test(figure)) continue;
    if (image && image.caption === "" && firstPicture(figure, base)?.url === image.url)
      image.caption = caption(figure);
    kept.push(html.slice(from, start.index));
    from = FIGURE_END.lastIndex;
  }
  kept.push(html.slice(from));
  return { image, rest: kept.join("") };
}

function firstPicture(html: string, base: string): WireImage | null {
  const start = /<img\b/gi;
  for (let tried = 0; tried < MOST_TRIED; tried++) {
    const found = start.exec(html);
    if (!found) return null;
    const slice = html.slice(found.index, found.index + LONGEST_TAG);
    IMG.lastIndex = 0;
    const tag = IMG.exec(slice)?.[0];
    const image = tag ? picture(tag, base) : null;
    if (image) return image;
  }
  return null;
}

function picture(tag: string, base: string): WireImage | null {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single, none] of tag.matchAll(ATTRIBUTE)) {
    attributes[name!.toLowerCase()] ??= decodeEntities(double ?? single ?? none ?? "");
  }
  const source = attributes.src ?? "";
  const url = absoluteUrl(source.startsWith("data:") ? (attributes["data-src"] ?? "") : source, base);
  const [width, height] = [pixels(attributes.width), pixels(attributes.height)];
  if (url === "" || (width ?? SMALLEST) < SMALLEST || (height ?? SMALLEST) < SMALLEST) return null;
  const text = (name: string) => oneLine(attributes[name] ?? "");
  const image = { url, alt: text("alt"), caption: text("data-caption"), credit: text("data-credit") };
  return { ...image, ...(width && { width }), ...(height && { height }) };
}

/** A whole number of pixels, or undefined: "100%" says nothing. */
export function pixels(value: unknown): number | undefined {
  const text = String(value ?? "").trim();
  return /^\d{1,5}(px)?$/.test(text) && Number.parseInt(text, 10) > 0 ? Number.parseInt(text, 10) : undefined;
}

function caption(figure: string): string {
  const at = figure.search(/<figcaption\b/i);
  return at === -1 ? "" : oneLine(htmlToText(figure.slice(at)));
}
