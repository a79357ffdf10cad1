import { absoluteUrl } from "@/lib/core/absolute-url";
import { type Draft, languageTag } from "../draft";
import { plainLine } from "../plain-text";
import type { WireStatus } from "../schema";
import { array, firstString, isObject, type JsonObject, string } from "./json-value";
import { pictureOfItem } from "./ninjs-picture";
import { bodyOf, captionOf, headlineOf, namesOf, webAddressOf } from "./ninjs-text";
import type { JsonReader, Unreadable } from "./reader";

/** Properties only ninjs has; lower case, for 3.x differs from 1.x and 2.x in case. */
const TELLING = new Set([
  "versioncreated",
  "headlines",
  "headline",
  "bodies",
  "descriptions",
  "pubstatus",
  "renditions",
  "associations",
  "altids",
  "body_text",
  "body_xhtml",
  "eventdetails",
]);

/** IPTC ninjs 1.x, 2.x and 3.x: one item, an array of items, or an object with `items`. */
export const ninjs: JsonReader = {
  accepts(value) {
    const list = Array.isArray(value)
      ? value
      : isObject(value) && Array.isArray(value.items)
        ? value.items
        : [value];
    const empty =
      list.length === 0 && (Array.isArray(value) || Object.keys(value as JsonObject).length === 1);
    return empty || list.slice(0, 20).some(isItem);
  },
  read(value, baseUrl) {
    const holder = isObject(value) ? value : {};
    const single = isObject(value) && !Array.isArray(value.items);
    const list = Array.isArray(value) ? value : single ? [value] : array(holder.items);
    const items = list.map((item) => (isObject(item) ? lowerKeys(item) : item));
    const language = languageTag(single ? "" : firstString(holder, "language"));
    return {
      format: `ninjs-${majorOf(list.filter(isObject))}`,
      feed: {
        title: single ? "" : plainLine(firstString(holder, "title", "name"), "guess"),
        link: single ? "" : absoluteUrl(firstString(holder, "link", "url", "home_page_url"), baseUrl),
        language: language || languageTag(string(isObject(items[0]) ? items[0].language : "")),
        ttlSeconds: null,
        hub: null,
        self: null,
      },
      entries: items.map((item) => draftOf(item, baseUrl)),
    };
  },
};

function isItem(value: unknown): boolean {
  if (!isObject(value)) return false;
  const standard = value.standard ?? value.$standard;
  if (isObject(standard) && /ninjs/i.test(firstString(standard, "name", "schema"))) return true;
  return typeof value.uri === "string" && Object.keys(value).some((key) => TELLING.has(key.toLowerCase()));
}

function draftOf(item: unknown, baseUrl: string): Draft | Unreadable {
  if (!isObject(item)) return { error: "The item is not a JSON object." };
  const uri = firstString(item, "uri", "guid").trim();
  if (uri === "") return { error: "The item has no uri." };
  const caption = captionOf(item);
  const body = bodyOf(item);
  return {
    guid: uri,
    url: webAddressOf(item, uri),
    base: /^https?:/i.test(uri) ? uri : baseUrl,
    title: { text: headlineOf(item), kind: "guess" },
    summary: { text: caption, kind: "guess" },
    content: body,
    published: firstString(item, "firstcreated", "versioncreated", "contentcreated"),
    updated: firstString(item, "versioncreated", "contentmodified"),
    authors: namesOf(item, "byline", "by", "authors"),
    categories: [
      ...namesOf(item, "subject", "subjects"),
      ...array(item.keyword ?? item.keywords).map(string),
    ],
    image: pictureOfItem(item, baseUrl),
    rights: firstString(item, "copyrightnotice", "copyrightholder"),
    usageTerms: firstString(item, "usageterms"),
    status: statusOf(firstString(item, "pubstatus")),
    version: whole(item.version, 0),
    embargoedUntil: firstString(item, "embargoed", "embargodate"),
    language: firstString(item, "language"),
    place: firstString(item, "located"),
    itemType: firstString(item, "type").toLowerCase() || "text",
    urgency: whole(item.urgency, 1),
  };
}

/** A status that nobody knows publishes nothing. */
function statusOf(text: string): WireStatus {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/^.*[:/]/, "");
  if (word === "" || word === "usable") return "usable";
  return word === "canceled" || word === "cancelled" ? "canceled" : "withheld";
}

function whole(value: unknown, least: number): number | null {
  const number = /^\s*\d{1,9}\s*$/.test(string(value)) ? Number(string(value)) : Number.NaN;
  return number >= least ? number : null;
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
