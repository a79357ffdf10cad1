import type { ReleaseContent } from "./schema";

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The fields in which `after` differs, as it has them: what is not named stays whatever it is by then. */
export const patchOf = (before: ReleaseContent, after: ReleaseContent): Partial<ReleaseContent> =>
  Object.fromEntries(
    Object.entries(after).filter(([field, value]) => !same(value, before[field as keyof ReleaseContent])),
  );
