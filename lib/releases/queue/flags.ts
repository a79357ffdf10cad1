// What the queue marks a release with. Pure: the facts are handed in (lib/releases/queue/place.ts gathers them).
import type { Facts } from "./facts";

export const FLAGS = [
  "taken-back",
  "appeal",
  "resubmitted",
  "first",
  "embargo-soon",
  "near-duplicate",
  "errors",
  "warnings",
  "agency",
  "unproved",
  "lookalike",
] as const;
export type Flag = (typeof FLAGS)[number];

/** What a mark says in a list, and what it means. */
export const FLAG_WORDS: Record<Flag, { label: string; meaning: string }> = {
  "taken-back": { label: "Taken back", meaning: "It was approved and has been taken back." },
  appeal: { label: "Appeal", meaning: "Its author asks for another editor's view of a rejection." },
  resubmitted: { label: "Resubmitted", meaning: "The author has answered what the desk asked for." },
  first: { label: "First release", meaning: "The desk has decided on nothing of this organisation before." },
  "embargo-soon": {
    label: "Embargo soon",
    meaning: "Its embargo ended or ends within a day of its hand-in.",
  },
  "near-duplicate": { label: "Seen before", meaning: "An earlier text tells the same news." },
  errors: { label: "Errors", meaning: "The house's rules found errors when it was handed in." },
  warnings: { label: "Warnings", meaning: "The house's rules found something to look at." },
  agency: { label: "Agency", meaning: "Somebody sends it on behalf of a client." },
  unproved: { label: "Unproved", meaning: "The organisation has not proved who it is." },
  lookalike: { label: "Look-alike", meaning: "The organisation looks like another one." },
};

const isFlag = (text: string): text is Flag => (FLAGS as readonly string[]).includes(text);

/** The flags among these texts, in the order they are shown; what is none is left out. */
export const flagsAmong = (texts: readonly string[]): Flag[] => {
  const known = new Set(texts.filter(isFlag));
  return FLAGS.filter((flag) => known.has(flag));
};

const DAY_MS = 86_400_000;

/** The marks of a release that is handed in, or comes back, at `facts.now`. */
export function flagsOf(facts: Facts): Flag[] {
  const { organisation, findings } = facts;
  const holds: Record<Flag, boolean> = {
    "taken-back": facts.takenBack,
    appeal: facts.appeal,
    resubmitted: facts.resubmitted,
    first: organisation.decided === 0,
    "embargo-soon":
      facts.embargoUntil !== null && facts.embargoUntil.getTime() - facts.now.getTime() <= DAY_MS,
    "near-duplicate": findings.nearDuplicate,
    errors: findings.errors,
    warnings: findings.warnings,
    agency: facts.onBehalfOf,
    unproved: !organisation.proved,
    lookalike: organisation.lookalike,
  };
  return FLAGS.filter((flag) => holds[flag]);
}
