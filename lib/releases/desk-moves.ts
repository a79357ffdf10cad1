import type { ReleaseAction } from "./lifecycle";

type Seen = { moves: ReleaseAction[]; claim: { mine: boolean } | null };

/** The editor's verbs on the review page, in the order of their buttons. */
const VERBS = [
  "claim",
  "take_over",
  "assign",
  "approve",
  "request_changes",
  "reject",
  "edit",
  "unclaim",
  "correct",
  "unpublish",
  "kill",
] as const satisfies ReleaseAction[];
export type DeskVerb = (typeof VERBS)[number];
const HELD = new Set<DeskVerb>(["approve", "request_changes", "reject", "edit", "unclaim"]);

/**
 * The buttons of the review page: the moves the release allows this editor, less what only the claim's
 * holder may do, and less a claim that is already theirs or somebody else's; what another holds can be taken over.
 */
export function deskVerbs({ moves, claim }: Seen): DeskVerb[] {
  return VERBS.filter((verb) => {
    if (!moves.includes(verb)) return false;
    if (verb === "claim") return claim === null;
    // What is under review is given on by who reviews it; a claim that has ended has to be made anew first.
    if (verb === "assign") return claim ? claim.mine : !moves.includes("take_over");
    if (verb === "take_over") return claim !== null && !claim.mine;
    return !HELD.has(verb) || claim?.mine === true;
  });
}
