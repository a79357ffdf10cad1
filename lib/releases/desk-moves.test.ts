import { describe, expect, it } from "vitest";
import { deskVerbs } from "./desk-moves";
import { moves, STATES } from "./lifecycle";

const verbs = (state: (typeof STATES)[number], claim: { mine: boolean } | null = null) =>
  deskVerbs({ moves: moves(state), claim });

describe("deskVerbs", () => {
  it("lets a waiting release only be claimed or given to somebody", () =>
    expect(verbs("submitted")).toEqual(["claim", "assign"]));
  it("gives the holder every decision", () =>
    expect(verbs("in_review", { mine: true })).toEqual([
      "assign",
      "approve",
      "request_changes",
      "reject",
      "edit",
      "unclaim",
    ]));
  it("lets others take over what is held, and nothing else", () =>
    expect(verbs("in_review", { mine: false })).toEqual(["take_over"]));
  it("lets it be claimed again once the claim has run out", () =>
    expect(verbs("in_review")).toEqual(["claim"]));
  it("lets what is public be corrected and taken back", () =>
    expect(verbs("published")).toEqual(["correct", "unpublish", "kill"]));
  it("lets what is scheduled be taken back", () => expect(verbs("scheduled")).toEqual(["unpublish", "kill"]));
  it("never shows a verb the moves do not hold", () => {
    for (const state of STATES)
      for (const verb of verbs(state, { mine: true })) expect(moves(state)).toContain(verb);
  });
});
