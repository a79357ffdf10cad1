import { absoluteUrl } from "@/lib/core/absolute-url";
import { type Draft, languageTag } from "../reading/draft";
import { plainLine } from "../reading/plain-text";
import type { WireImage } from "../schema";
import { firstString, isObject, type JsonObject, objects, string } from "./json-value";
import type { JsonReader, Unreadable } from "./reader";

/** JSON Feed 1.0 and 1.1 (jsonfeed.org); also without its version when it has a title and items. */
export const jsonFeed: JsonReader = {
  accepts: (value) =>
    isObject(value) && (isStated(value) || (Array.isArray(value.items) && typeof value.title === "string")),
  read(value, baseUrl) {
    const feed = value as JsonObject;
    const link = absoluteUrl(firstString(feed, "home_page_url"), baseUrl);
    const self = absoluteUrl(firstString(feed, "feed_url"), baseUrl) || null;
    const language = languageTag(firstString(feed, "language"));
    const authors = authorsOf(feed);
    const base = link || self || baseUrl;
    const hub =
      objects(feed.hubs)
        .map((one) => absoluteUrl(firstString(one, "url")))
        .find((url) => url !== "") ?? null;
    return {
      format: /(^|\/)1\.1$/.test(firstString(feed, "version").trim()) ? "json-feed-1.1" : "json-feed-1.0",
      feed: {
        title: plainLine(firstString(feed, "title"), "guess"),
        link,
        language,
        ttlSeconds: null,
        hub,
        self,
      },
      entries: listed(feed.items).map((item) => draftOf(item, { base, language, authors })),
    };
  },
};

function isStated(value: JsonObject): boolean {
  return /jsonfeed\.org\/version/i.test(string(value.version));
}

type Inherited = { base: string; language: string; authors: string[] };

function draftOf(item: unknown, { base, language, authors }: Inherited): Draft | Unreadable {
  if (!isObject(item)) return { error: "The item is not a JSON object." };
  const html = firstString(item, "content_html");
  const own = authorsOf(item);
  return {
    guid: firstString(item, "id"),
    url:
      firstString(item, "url", "external_url") ||
      (/^https?:/i.test(firstString(item, "id")) ? firstString(item, "id") : ""),
    base,
    title: { text: firstString(item, "title"), kind: "guess" },
    summary: { text: firstString(item, "summary"), kind: "guess" },
    content: html
      ? { text: html, kind: "html" }
      : { text: firstString(item, "content_text", "content", "description"), kind: "text" },
    published: firstString(item, "date_published"),
    updated: firstString(item, "date_modified"),
    authors: own.length > 0 ? own : authors,
    categories: listed(item.tags).flatMap((tag) =>
      isObject(tag)
        ? firstString(tag, "name", "term", "title")
        : string(tag).split(Array.isArray(item.tags) ? /$^/ : ","),
    ),
    image: imageOf(item, base),
    rights: "",
    language: firstString(item, "language") || language,
    itemType: mediaTypeOf(item),
  };
}

/** 1.1 has `authors`, 1.0 has `author`. */
function authorsOf(object: JsonObject): string[] {
  const named = listed(object.authors)
    .map(nameOf)
    .filter((name) => /\S/.test(name));
  return named.length > 0
    ? named
    : listed(object.author)
        .map(nameOf)
        .filter((name) => /\S/.test(name));
}

/** A list, also where the feed gives the one thing alone. */
function listed(value: unknown): unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function nameOf(author: unknown): string {
  return isObject(author) ? firstString(author, "name", "url") : string(author);
}

function imageOf(item: JsonObject, base: string): WireImage | undefined {
  const attached = objects(item.attachments).find((one) => /^image\//i.test(firstString(one, "mime_type")));
  const candidates = [
    firstString(item, "image", "banner_image"),
    attached ? firstString(attached, "url") : "",
  ];
  const url = candidates.map((href) => absoluteUrl(href, base)).find((href) => href !== "");
  return url ? { url, alt: "", caption: "", credit: "" } : undefined;
}

function mediaTypeOf(item: JsonObject): string {
  const types = objects(item.attachments).map((one) => firstString(one, "mime_type").toLowerCase());
  return ["video", "audio"].find((kind) => types.some((type) => type.startsWith(`${kind}/`))) ?? "text";
}
