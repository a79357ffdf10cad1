import { type DiffPart, wordDiff } from "./changes";
import { type Difference, differingFields } from "./differing-fields";
import type { ReleaseContent } from "./schema";

export type Side = "mine" | "theirs";
/** A field in which two texts differ: the words that went from theirs and came in mine. */
export type Clash = Difference & { parts: DiffPart[] };

/** Where two texts differ, word by word. */
export const clashes = (mine: ReleaseContent, theirs: ReleaseContent): Clash[] =>
  differingFields(mine, theirs).map((each) => ({ ...each, parts: wordDiff(each.theirs, each.mine) }));

/** One text of two: theirs where that was chosen, mine in every other field. */
export function merged(
  mine: ReleaseContent,
  theirs: ReleaseContent,
  choices: Record<string, Side>,
): ReleaseContent {
  const chosen = Object.entries(theirs).filter(([field]) => choices[field] === "theirs");
  return { ...mine, ...(Object.fromEntries(chosen) as Partial<ReleaseContent>) };
}
