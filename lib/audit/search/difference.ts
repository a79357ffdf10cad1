/** One value that an event changed, or names: its path and what stood and stands there, as text. */
export type FieldDifference = { field: string; before: string | null; after: string | null };

const textOf = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "");

/** The leaves of a JSON value by their dotted path; lists of plain values stay one leaf. */
function leaves(value: unknown, path: string, into: Map<string, string>): Map<string, string> {
  const isPlainList =
    Array.isArray(value) && value.every((each) => each === null || typeof each !== "object");
  if (Array.isArray(value) && isPlainList && value.length) into.set(path, value.map(textOf).join(", "));
  else if (value !== null && typeof value === "object" && Object.keys(value).length && into.size < 500)
    for (const [key, each] of Object.entries(value)) leaves(each, path ? `${path}.${key}` : key, into);
  else if (value !== null && value !== undefined) into.set(path, isEmpty(value) ? "" : textOf(value));
  return into;
}

const isEmpty = (value: unknown) => typeof value === "object" && value !== null && !Object.keys(value).length;

/** What differs between two JSON values, field by field, in the order they name them; what is alike is left out. */
export function differences(before: unknown, after: unknown): FieldDifference[] {
  const [was, is] = [leaves(before ?? null, "", new Map()), leaves(after ?? null, "", new Map())];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((field) => ({ field, before: was.get(field) ?? null, after: is.get(field) ?? null }))
    .filter((each) => each.before !== each.after);
}
