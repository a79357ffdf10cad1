import { fieldName } from "./field-names";
import type { ReleaseContent } from "./schema";
import { bodyText } from "./text";

export type Difference = { field: string; name: string; mine: string; theirs: string };

/** A value of a release as somebody can read it. */
function words(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map(words).filter(Boolean).join("\n");
  if (typeof value === "object") return Object.values(value).map(words).filter(Boolean).join(", ");
  return String(value);
}

/** The fields in which two texts differ, each in words; markup alone is no difference. */
export function differingFields(mine: ReleaseContent, theirs: ReleaseContent): Difference[] {
  const told = (content: ReleaseContent, field: keyof ReleaseContent) =>
    field === "body" ? bodyText(content.body) : words(content[field]);
  return (Object.keys(mine) as (keyof ReleaseContent)[])
    .map((field) => ({ field, name: fieldName(field), mine: told(mine, field), theirs: told(theirs, field) }))
    .filter((each) => each.mine !== each.theirs);
}
