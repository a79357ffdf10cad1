import { absoluteUrl } from "@/lib/core/absolute-url";
import { pixels } from "../reading/html-picture";
import { plainLine } from "../reading/plain-text";
import type { WireImage } from "../schema";
import { firstString, isObject, type JsonObject, objects, string } from "./json-value";
import { namesOf } from "./ninjs-concepts";
import { associationsOf, captionOf, headlineOf } from "./ninjs-text";
import { fitness } from "./xml-picture";

/** The picture of a ninjs item: its own, else that of the best association (photographs before logos). */
export function pictureOfItem(item: JsonObject, base: string): WireImage | undefined {
  const own = asPicture(item, base);
  if (own) return own;
  const ranked = associationsOf(item)
    .map((one) => ({ one: lower(one), rank: rankOf(one) }))
    .sort((a, b) => a.rank - b.rank);
  for (const { one } of ranked) {
    const picture = asPicture(one, base);
    if (picture) return picture;
  }
  return undefined;
}

function rankOf(item: JsonObject): number {
  const type = firstString(item, "type").toLowerCase();
  const logo = /logo/i.test(firstString(item, "name"));
  if (type === "picture") return logo ? 3 : 0;
  if (type === "graphic") return logo ? 4 : 1;
  return 2;
}

function asPicture(item: JsonObject, base: string): WireImage | undefined {
  const found = bestRendition(item, base);
  if (!found) return undefined;
  const alternative = objects(item.descriptions).find((one) => /^alt/i.test(string(one.role)));
  const credit = objects(item.descriptions).find((one) => /^credit/i.test(string(one.role)));
  const by = namesOf(item, "creditline", "byline", "by").join(", ");
  return {
    ...found,
    alt: plainLine(
      alternative
        ? firstString(alternative, "value")
        : firstString(item, "alttext", "description_alt") || headlineOf(item),
      "guess",
    ),
    caption: plainLine(captionOf(item), "guess"),
    credit: plainLine(
      (credit ? firstString(credit, "value") : by) || firstString(item, "copyrightholder", "copyrightnotice"),
      "guess",
    ),
  };
}

/** The widest picture a screen can use, among all renditions. */
function bestRendition(
  item: JsonObject,
  base: string,
): Pick<WireImage, "url" | "width" | "height"> | undefined {
  const listed = isObject(item.renditions)
    ? Object.values(item.renditions).filter(isObject)
    : objects(item.renditions);
  const pictures = listed
    .map(lower)
    .filter(isPicture)
    .map((one) => {
      const [width, height] = [pixels(one.width), pixels(one.height)];
      return {
        url: absoluteUrl(firstString(one, "href"), base),
        ...(width && { width }),
        ...(height && { height }),
      };
    });
  return pictures.filter((one) => one.url !== "").sort((a, b) => fitness(b.width) - fitness(a.width))[0];
}

function isPicture(rendition: JsonObject): boolean {
  const type = firstString(rendition, "contenttype", "mimetype");
  return type === ""
    ? /\.(jpe?g|png|gif|webp|avif)(\?|$)/i.test(firstString(rendition, "href"))
    : /^image\//i.test(type);
}

function lower(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key.toLowerCase(), value]));
}
