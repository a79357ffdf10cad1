import { describe, expect, it } from "vitest";
import {
  ACTIONS,
  approvedState,
  holder,
  moves,
  next,
  publicTime,
  type ReleaseAction,
  type ReleaseState,
  STATES,
} from "./lifecycle";

/** The table once more, by hand: a change of either side has to be meant. */
const EXPECTED: Record<ReleaseState, Partial<Record<ReleaseAction, ReleaseState>>> = {
  draft: { save: "draft", submit: "submitted" },
  submitted: { withdraw: "draft", claim: "in_review", assign: "submitted" },
  in_review: {
    claim: "in_review",
    take_over: "in_review",
    assign: "in_review",
    unclaim: "submitted",
    edit: "in_review",
    approve: "published",
    request_changes: "changes_requested",
    reject: "rejected",
  },
  changes_requested: { save: "changes_requested", submit: "submitted", withdraw: "draft", undo: "in_review" },
  rejected: { appeal: "submitted", undo: "in_review" },
  scheduled: {
    publish: "published",
    reschedule: "scheduled",
    unpublish: "submitted",
    kill: "killed",
    undo: "in_review",
  },
  published: { correct: "published", unpublish: "submitted", kill: "killed" },
  killed: {},
};

describe("the transition table", () => {
  it.each(STATES.flatMap((state) => ACTIONS.map((action) => [state, action] as const)))(
    "%s × %s",
    (state, action) => {
      expect(next(state, action)).toBe(EXPECTED[state][action] ?? null);
      expect(moves(state).includes(action)).toBe(action in EXPECTED[state]);
    },
  );
  it("lets nothing leave killed, and nothing reach published but by approval and the scheduler", () => {
    expect(moves("killed")).toEqual([]);
    const ways = STATES.flatMap((state) =>
      ACTIONS.filter((action) => next(state, action) === "published").map((action) => `${state} ${action}`),
    );
    expect(ways).toEqual(["in_review approve", "scheduled publish", "published correct"]);
  });
});

describe("times", () => {
  const early = new Date("2026-11-22T10:00:00Z");
  const late = new Date("2026-11-22T12:00:00Z");
  it("makes a release public at the later of schedule and embargo", () => {
    expect(publicTime(early, late)).toEqual(late);
    expect(publicTime(late, early)).toEqual(late);
    expect(publicTime(null, late)).toEqual(late);
    expect(publicTime(early, null)).toEqual(early);
    expect(publicTime(null, null)).toBeNull();
  });
  it("schedules only what lies ahead", () => {
    expect(approvedState(late, early)).toBe("scheduled");
    expect(approvedState(early, early)).toBe("published");
    expect(approvedState(null, early)).toBe("published");
  });
  it("ends a claim at its instant", () => {
    const claim = { claimedById: "a", claimExpiresAt: late };
    expect(holder(claim, early)).toBe("a");
    expect(holder(claim, late)).toBeNull();
    expect(holder({ claimedById: null, claimExpiresAt: null }, early)).toBeNull();
  });
});
