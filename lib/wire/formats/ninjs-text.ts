import { htmlToText } from "@/lib/core/html";
import type { Marked } from "../reading/draft";
import { holdsTags } from "../reading/plain-text";
import { bodyOfNitf, isNitf } from "./g2-body";
import { array, firstString, isObject, type JsonObject, objects, string } from "./json-value";
import { byRole, variantsOf } from "./ninjs-variants";

/** `headlines` (2.x, 3.x), `headline` or `headline_*` (1.x), then the title or the slug of what has no headline. */
export function headlineOf(item: JsonObject): string {
  const extended = Object.keys(item).filter((key) => key.startsWith("headline_"));
  const language = string(item.language);
  return (
    byRole(variantsOf(item.headlines, language), "main", "headline") ||
    byRole(variantsOf(item.headline, language), "main", "headline") ||
    firstString(item, ...extended, "title", "slugline")
  );
}

/** What describes the item: a picture's caption, a story's lead. */
export function captionOf(item: JsonObject): string {
  const extended = Object.keys(item).filter((key) => key.startsWith("description_"));
  const language = string(item.language);
  const stated =
    byRole(variantsOf(item.descriptions, language), "caption", "text", "lead", "summary", "abstract") ||
    firstString(item, "description_text") ||
    byRole(variantsOf(item.description, language), "caption", "text");
  const marked = stated === "" ? firstString(item, "description_xhtml", "description_html", ...extended) : "";
  return stated || htmlToText(marked);
}

const XHTML = /^(text\/html\d?|application\/xhtml\+xml)/i;

/** The body as HTML where there is one, else as NITF, else as plain text, else what describes the item. */
export function bodyOf(item: JsonObject): Marked {
  const bodies = variantsOf(item.bodies, string(item.language));
  const html = bodies.find(({ type, role }) => XHTML.test(type) || (type === "" && /html/.test(role)));
  if (html) return { text: html.text, kind: "html" };
  const extended = Object.keys(item).filter((key) => /^body_.*x?html/.test(key));
  const body = firstString(item, "body_xhtml", "body_html", "body_html5", ...extended);
  if (body !== "") return { text: body, kind: "html" };
  const nitf = [...bodies.map(({ text }) => text), firstString(item, "body_nitf")].find((text) =>
    isNitf(text),
  );
  const structured = nitf ? bodyOfNitf(nitf).content : undefined;
  if (structured && structured.text !== "") return structured;
  const plain = bodies.find(
    ({ type, role }) => /^text\/plain/.test(type) || (type === "" && !/nitf|xml/.test(role)),
  );
  const text = plain?.text || firstString(item, "body_text") || byRole(variantsOf(item.body));
  if (text !== "") return { text, kind: holdsTags(text) ? "html" : "text" };
  return { text: captionOf(item), kind: "text" };
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
