import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isMailed,
  SUBSCRIBER_ACTIONS,
  SUBSCRIBER_STATES,
  type SubscriberState,
  stateAfter,
} from "./lifecycle";
import { LINK_PURPOSES, linkMay, SECOND_THOUGHTS_MS } from "./policy";

/** The law, state by action in the order of SUBSCRIBER_ACTIONS: confirm save unsubscribe resubscribe suppress lift erase. */
const LAW: Record<SubscriberState, string> = {
  pending: "active - unsubscribed - - - erased",
  active: "- active unsubscribed - suppressed - erased",
  unsubscribed: "active - unsubscribed active - - erased",
  suppressed: "- - unsubscribed - suppressed active erased",
  erased: "- - - - - - erased",
};

describe("a subscriber", () => {
  it.each(SUBSCRIBER_STATES)("%s: every action leads where the law says", (state) => {
    expect(SUBSCRIBER_ACTIONS.map((action) => stateAfter(state, action) ?? "-").join(" ")).toBe(LAW[state]);
  });

  it("is mailed after their own yes alone: never again after leaving or erasure without another", () => {
    const YES = ["confirm", "resubscribe"];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SUBSCRIBER_ACTIONS)), (actions) => {
        let state: SubscriberState = "pending";
        let wanted = false;
        for (const action of actions) {
          const next = stateAfter(state, action);
          if (!next) continue;
          if (YES.includes(action)) wanted = true;
          if (action === "unsubscribe" || action === "erase") wanted = false;
          state = next;
          if (isMailed(state)) expect(wanted).toBe(true);
        }
      }),
    );
  });
});

describe("a link", () => {
  const now = new Date("2026-12-01T10:00:00Z");
  const left = (ms: number) => ({ state: "unsubscribed" as const, stateAt: new Date(now.getTime() - ms) });

  it("from a letter opens the way out and, for an hour, the way back", () => {
    const may = SUBSCRIBER_ACTIONS.filter((action) => linkMay("leave", action, left(0), now));
    expect(may).toEqual(["unsubscribe", "resubscribe"]);
    expect(linkMay("leave", "resubscribe", left(SECOND_THOUGHTS_MS), now)).toBe(true);
    expect(linkMay("leave", "resubscribe", left(SECOND_THOUGHTS_MS + 1), now)).toBe(false);
    expect(linkMay("preferences", "resubscribe", left(SECOND_THOUGHTS_MS + 1), now)).toBe(true);
  });

  it("of no kind confirms, suppresses or lifts", () => {
    for (const purpose of LINK_PURPOSES)
      for (const action of ["confirm", "suppress", "lift"] as const)
        expect(linkMay(purpose, action, left(0), now)).toBe(false);
  });
});
