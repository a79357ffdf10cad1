import { firstString, isObject, type JsonObject, string } from "./json-value";

/** One of several texts of a property, by what it is for and in which language and media type. */
export type Variant = { role: string; type: string; language: string; text: string };

/**
 * The texts of a property that ninjs 2.x and 3.x write as a list of objects by role, and agencies also as one text,
 * a list of texts, or an object with the roles as its names.
 */
export function variantsOf(value: unknown, language = ""): Variant[] {
  const all = (Array.isArray(value) ? value : [value])
    .flatMap(variants)
    .filter(({ text }) => /\S/.test(text));
  const own = all.filter((one) => one.language === "" || language === "" || same(one.language, language));
  return own.length > 0 ? own : all;
}

const same = (one: string, other: string) => one.split(/[-_]/)[0] === other.toLowerCase().split(/[-_]/)[0];

function variants(value: unknown): Variant[] {
  if (!isObject(value)) return [variant({}, "", string(value))];
  const text = firstString(value, "value", "text", "content", "html");
  if (text !== "") return [variant(value, firstString(value, "role", "name"), text)];
  return Object.entries(value).map(([role, one]) =>
    isObject(one) ? variant(one, role, firstString(one, "value", "text")) : variant({}, role, string(one)),
  );
}

function variant(from: JsonObject, role: string, text: string): Variant {
  return {
    role: role.toLowerCase(),
    type: firstString(from, "contentType", "contenttype", "mimetype").toLowerCase(),
    language: firstString(from, "language", "lang").toLowerCase(),
    text,
  };
}

/** The text of the first of these roles that has one, else the first that is nobody's name. */
export function byRole(texts: Variant[], ...roles: string[]): string {
  for (const role of roles) {
    const found = texts.find((one) => one.role === role);
    if (found) return found.text;
  }
  return texts.find((one) => !/writer|credit|byline|^alt/.test(one.role))?.text ?? "";
}
