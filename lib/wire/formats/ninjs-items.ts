import { array, firstString, isObject, type JsonObject, string } from "./json-value";

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
  "body_html",
  "eventdetails",
]);

export function isItem(value: unknown): boolean {
  if (!isObject(value)) return false;
  const standard = value.standard ?? value.$standard;
  if (isObject(standard) && /ninjs/i.test(firstString(standard, "name", "schema"))) return true;
  const named = string(value.uri ?? value.guid ?? value.URI) !== "";
  return named && Object.keys(value).some((key) => TELLING.has(key.toLowerCase()));
}

/** What agencies' interfaces call the list: items, _items (Superdesk), item, and the same below data. */
const LISTS = ["items", "_items", "item", "results", "documents"];

/** A document's items with the object around them; a document that is one item has none around it. */
export function itemsIn(value: unknown): { holder: JsonObject; list: unknown[] } {
  if (Array.isArray(value)) return { holder: {}, list: value.map(unwrapped) };
  if (!isObject(value)) return { holder: {}, list: [value] };
  for (const holder of [value, value.data, value._embedded]) {
    if (Array.isArray(holder)) return { holder: value, list: holder.map(unwrapped) };
    if (!isObject(holder)) continue;
    const name = LISTS.find((one) => Array.isArray(holder[one]));
    if (name && !(holder === value && isItem(value) && name !== "items"))
      return { holder, list: array(holder[name]).map(unwrapped) };
  }
  return { holder: {}, list: [unwrapped(value)] };
}

/** An item in an envelope: `{ "meta": …, "item": { … } }`. */
function unwrapped(value: unknown): unknown {
  return isObject(value) && isObject(value.item) && !isItem(value) ? value.item : value;
}
