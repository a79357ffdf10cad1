import { absoluteUrl } from "@/lib/core/absolute-url";
import { type Draft, languageTag } from "../reading/draft";
import { plainLine } from "../reading/plain-text";
import { array, firstString, isObject, type JsonObject, string } from "./json-value";
import { bylineOf, embargoOf, itemTypeOf, statusOf, wholeNumber } from "./news-codes";
import { namesOf, topicsOf } from "./ninjs-concepts";
import { isItem, itemsIn } from "./ninjs-items";
import { pictureOfItem } from "./ninjs-picture";
import { bodyOf, captionOf, headlineOf, webAddressOf } from "./ninjs-text";
import type { JsonReader, Unreadable } from "./reader";

/** IPTC ninjs 1.x, 2.x and 3.x: one item, an array of items, or an object with `items`. */
export const ninjs: JsonReader = {
  accepts(value) {
    const { list } = itemsIn(value);
    const alone = Array.isArray(value) || (isObject(value) && Object.keys(value).length === 1);
    const empty = list.length === 0 && (alone || (isObject(value) && Array.isArray(value._items)));
    return empty || list.slice(0, 20).some(isItem);
  },
  read(value, baseUrl) {
    const { holder, list } = itemsIn(value);
    const items = list.map((item) => (isObject(item) ? lowerKeys(item) : item));
    const language = languageTag(firstString(holder, "language"));
    return {
      format: `ninjs-${majorOf(list.filter(isObject))}`,
      feed: {
        title: plainLine(firstString(holder, "title", "name"), "guess"),
        link: absoluteUrl(firstString(holder, "link", "url", "home_page_url"), baseUrl),
        language: language || languageTag(string(isObject(items[0]) ? items[0].language : "")),
        ttlSeconds: null,
        hub: null,
        self: null,
      },
      entries: items.map((item) => draftOf(item, baseUrl)),
    };
  },
};

function draftOf(item: unknown, baseUrl: string): Draft | Unreadable {
  if (!isObject(item)) return { error: "The item is not a JSON object." };
  const uri = firstString(item, "uri", "guid").trim();
  if (uri === "") return { error: "The item has no uri." };
  const caption = captionOf(item);
  const body = bodyOf(item);
  const embargo = item.embargoed === true ? "unknown" : firstString(item, "embargoed", "embargodate");
  return {
    guid: uri,
    url: webAddressOf(item, uri),
    base: /^https?:/i.test(uri) ? uri : baseUrl,
    title: { text: headlineOf(item), kind: "guess" },
    summary: { text: caption, kind: "guess" },
    content: body,
    published: firstString(item, "firstcreated", "versioncreated", "contentcreated"),
    updated: firstString(item, "versioncreated", "contentmodified"),
    authors: namesOf(item, "byline", "by", "authors", "creator").map(bylineOf),
    categories: [
      ...namesOf(item, "subject", "subjects"),
      ...array(item.keyword ?? item.keywords).map(string),
    ],
    topics: topicsOf(item),
    image: pictureOfItem(item, baseUrl),
    rights: firstString(item, "copyrightnotice") || (namesOf(item, "copyrightholder")[0] ?? ""),
    usageTerms: firstString(item, "usageterms") || linkedRights(item),
    ...embargoOf(statusOf(firstString(item, "pubstatus")), embargo),
    version: wholeNumber(string(item.version), 0),
    expires: firstString(item, "expires", "expiry"),
    language: firstString(item, "language"),
    place: namesOf(item, "located")[0] ?? "",
    itemType: itemTypeOf(firstString(item, "type")),
    urgency: wholeNumber(string(item.urgency), 1),
  };
}

/** Terms that stand elsewhere (2.1, `rightsinfo`). */
function linkedRights(item: JsonObject): string {
  return isObject(item.rightsinfo) ? firstString(lowerKeys(item.rightsinfo), "linkedrights") : "";
}

function majorOf(items: JsonObject[]): number {
  const first = items[0] ?? {};
  const standard = first.standard ?? first.$standard;
  const stated = /^[123]/.exec(isObject(standard) ? string(standard.version) : "")?.[0];
  if (stated) return Number(stated);
  if (items.some((item) => "versionCreated" in item || "pubStatus" in item || "eventDetails" in item))
    return 3;
  if (items.some((item) => "headlines" in item || "bodies" in item || "descriptions" in item)) return 2;
  return items.some((item) => "title" in item && !("headline" in item) && !("versioncreated" in item))
    ? 3
    : 1;
}

/** 3.x spells versionCreated what 2.x spells versioncreated; the readers know the lower case. */
function lowerKeys(item: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(item).map(([key, value]) => [key.toLowerCase(), value]));
}
