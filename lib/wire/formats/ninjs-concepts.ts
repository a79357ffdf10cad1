import { firstString, isObject, type JsonObject, string } from "./json-value";
import { topicOf } from "./news-codes";

/** Names from a string, a list of strings or a list of objects with a name, under the first property that has any. */
export function namesOf(item: JsonObject, ...properties: string[]): string[] {
  for (const property of properties) {
    const names = listOf(item[property]).map((one) =>
      isObject(one) ? firstString(one, "name", "value", "literal") : string(one),
    );
    if (names.some((name) => /\S/.test(name))) return names;
  }
  return [];
}

/**
 * The Media Topics among an item's subjects: by `uri` (2.x, 3.x), by `scheme` and `code` (1.x), by QCode, or by a
 * bare number of eight digits where no other vocabulary is named.
 */
export function topicsOf(item: JsonObject): string[] {
  const subjects = listOf(item.subjects ?? item.subject);
  const codes = subjects.map((one) => (isObject(one) ? topicOfConcept(one) : topicOf(string(one))));
  return codes.filter((code) => code !== "");
}

function topicOfConcept(concept: JsonObject): string {
  const scheme = firstString(concept, "scheme").trim();
  const uri = firstString(concept, "uri", "qcode").trim();
  const code = firstString(concept, "code", "literal").trim();
  const joined =
    scheme === ""
      ? code
      : /[/:#]$/.test(scheme)
        ? scheme + code
        : `${scheme}${scheme.includes("/") ? "/" : ":"}${code}`;
  const foreign = uri !== "" && /^\d+$/.test(code) && scheme === "";
  return topicOf(uri) || (foreign ? "" : topicOf(joined));
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}
