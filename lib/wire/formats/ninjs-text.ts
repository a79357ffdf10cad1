import { htmlToText } from "@/lib/core/html";
import type { Marked } from "../draft";
import { array, firstString, isObject, type JsonObject, objects, string } from "./json-value";

/** 2.x and 3.x list texts by role; the texts of these roles, best role first, else the first without credit. */
function byRole(list: unknown, ...roles: string[]): string {
  const texts = objects(list).filter((one) => firstString(one, "value") !== "");
  for (const role of roles) {
    const found = texts.find((one) => string(one.role).toLowerCase() === role);
    if (found) return firstString(found, "value");
  }
  const other = texts.find((one) => !/writer|credit|byline/i.test(string(one.role)));
  return other ? firstString(other, "value") : "";
}

/** `headlines` (2.x, 3.x), `headline` or `headline_*` (1.x), then the title or the slug of what has no headline. */
export function headlineOf(item: JsonObject): string {
  const extended = Object.keys(item).filter((key) => key.startsWith("headline_"));
  return (
    byRole(item.headlines, "main", "headline") ||
    firstString(item, "headline", ...extended, "title", "slugline")
  );
}

/** What describes the item: a picture's caption, a story's lead. */
export function captionOf(item: JsonObject): string {
  const extended = Object.keys(item).filter((key) => key.startsWith("description_"));
  const stated =
    byRole(item.descriptions, "caption", "text", "lead", "summary") || firstString(item, "description_text");
  return stated || htmlToText(firstString(item, "description_xhtml", "description_html", ...extended));
}

const XHTML = /^(text\/html\d?|application\/xhtml\+xml)/i;

/** The body as HTML where there is one, else as plain text; NITF and the like are not read. */
export function bodyOf(item: JsonObject): Marked {
  const bodies = objects(item.bodies).filter((one) => firstString(one, "value") !== "");
  const typeOf = (one: JsonObject) => firstString(one, "contentType", "contenttype");
  const isHtml = (one: JsonObject) =>
    XHTML.test(typeOf(one)) || (typeOf(one) === "" && /html/i.test(string(one.role)));
  const html = bodies.find(isHtml);
  if (html) return { text: firstString(html, "value"), kind: "html" };
  const extended = Object.keys(item).filter((key) => /^body_.*x?html/.test(key));
  const body = firstString(item, "body_xhtml", "body_html", "body_html5", ...extended);
  if (body !== "") return { text: body, kind: "html" };
  const plain = bodies.find(
    (one) => /^text\/plain/i.test(typeOf(one)) || (typeOf(one) === "" && !/nitf|xml/i.test(string(one.role))),
  );
  const text = plain ? firstString(plain, "value") : firstString(item, "body_text", "body");
  return { text: text || captionOf(item), kind: "text" };
}

/** Names from a string, a list of strings or a list of objects with a name, under the first property that has any. */
export function namesOf(item: JsonObject, ...properties: string[]): string[] {
  for (const property of properties) {
    const value = item[property];
    const list = Array.isArray(value) ? value : [value];
    const names = list.map((one) =>
      isObject(one) ? firstString(one, "name", "value", "literal") : string(one),
    );
    if (names.some((name) => /\S/.test(name))) return names;
  }
  return [];
}

const WEB = /^(canonical|web|webpage|website|url|link|permalink|alternate|html)$/i;

/** Where the item can be read: what it calls its web address, else an http uri. */
export function webAddressOf(item: JsonObject, uri: string): string {
  const links = objects(item.links).filter((one) =>
    WEB.test(firstString(one, "rel", "role", "name") || "link"),
  );
  const alternatives = Array.isArray(item.altids)
    ? objects(item.altids)
        .filter((one) => WEB.test(string(one.role)))
        .map((one) => firstString(one, "value"))
    : Object.entries(isObject(item.altids) ? item.altids : {})
        .filter(([key]) => WEB.test(key))
        .map(([, value]) => string(value));
  const candidates = [
    firstString(item, "canonicalurl", "url", "link"),
    ...links.map((one) => firstString(one, "href", "url", "uri")),
    ...alternatives,
    uri,
  ];
  return candidates.find((candidate) => /^https?:\/\//i.test(candidate.trim())) ?? "";
}

/** Associated items, which 1.x keeps under their names and 2.x and 3.x in a list with `name`. */
export function associationsOf(item: JsonObject): JsonObject[] {
  if (isObject(item.associations)) {
    return Object.entries(item.associations).flatMap(([name, one]) =>
      isObject(one) ? [{ name, ...one }] : [],
    );
  }
  return array(item.associations).filter(isObject);
}
