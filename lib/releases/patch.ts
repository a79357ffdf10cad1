import type { ReleaseContent } from "./schema";

/** Keys in one order: a form that adds an entry writes its keys as it likes. */
const ordered = (_: string, value: unknown) =>
  value && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
const same = (a: unknown, b: unknown) => JSON.stringify(a, ordered) === JSON.stringify(b, ordered);

/** The fields in which `after` differs, as it has them: what is not named stays whatever it is by then. */
export const patchOf = (before: ReleaseContent, after: ReleaseContent): Partial<ReleaseContent> =>
  Object.fromEntries(
    Object.entries(after).filter(([field, value]) => !same(value, before[field as keyof ReleaseContent])),
  );
