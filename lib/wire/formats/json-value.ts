export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A string, or a number written out; anything else is "". */
export function string(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

/** The first of these properties that holds a string with something in it. */
export function firstString(object: JsonObject, ...names: string[]): string {
  for (const name of names) {
    const text = Object.hasOwn(object, name) ? string(object[name]) : "";
    if (/\S/.test(text)) return text;
  }
  return "";
}

export function array(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function objects(value: unknown): JsonObject[] {
  return array(value).filter(isObject);
}
