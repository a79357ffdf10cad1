import fc from "fast-check";
import { expect, it } from "vitest";
import { arranged, type Plan } from "./arrangement";
import { type Arranging, MOST_PINNED } from "./schema";
import { standingOf } from "./standing";

const EMPTY: Plan = { leadId: null, pinned: [], dropped: [] };
const id = fc.constantFrom("a", "b", "c", "d", "e");
const step = fc.oneof(
  fc.record({ do: fc.constantFrom("lead", "pin", "unpin", "drop", "take_back"), itemId: id }),
  fc.constant({ do: "unlead" }),
) as fc.Arbitrary<Arranging>;

it("never has an item in two places, whatever is done, and does nothing twice", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let plan = EMPTY;
      for (const each of steps) {
        plan = arranged(plan, each);
        expect(arranged(plan, each)).toEqual(plan);
        const all = [...(plan.leadId ? [plan.leadId] : []), ...plan.pinned, ...plan.dropped];
        expect(new Set(all).size).toBe(all.length);
      }
    }),
  );
});

it("takes a lead out of the pinned and what is dropped out of both", () => {
  const plan = { leadId: "a", pinned: ["b", "c"], dropped: ["d"] };
  expect(arranged(plan, { do: "lead", itemId: "c" })).toEqual({ leadId: "c", pinned: ["b"], dropped: ["d"] });
  expect(arranged(plan, { do: "drop", itemId: "a" })).toEqual({
    leadId: null,
    pinned: ["b", "c"],
    dropped: ["d", "a"],
  });
  expect(arranged(plan, { do: "pin", itemId: "d" })).toEqual({
    leadId: "a",
    pinned: ["b", "c", "d"],
    dropped: [],
  });
});

it("puts one at a place among the pinned, and moves only what is pinned", () => {
  const plan = { ...EMPTY, pinned: ["a", "b", "c"], dropped: ["d"] };
  const pinned = (step: Arranging) => arranged(plan, step).pinned.join("");
  expect(pinned({ do: "order", itemId: "c", at: 0 })).toBe("cab");
  expect(pinned({ do: "order", itemId: "a", at: 1 })).toBe("bac");
  expect(pinned({ do: "order", itemId: "a", at: 9 })).toBe("bca");
  expect(pinned({ do: "pin", itemId: "d", at: 1 })).toBe("adbc");
  expect(pinned({ do: "pin", itemId: "e" })).toBe("abce");
  expect(pinned({ do: "pin", itemId: "b" })).toBe("abc");
  expect(() => pinned({ do: "order", itemId: "d", at: 0 })).toThrow(/not pinned/);
  const full = { ...EMPTY, pinned: Array.from({ length: MOST_PINNED }, (_, i) => `p${i}`) };
  expect(() => arranged(full, { do: "pin", itemId: "a" })).toThrow(/at most/);
  expect(arranged(full, { do: "pin", itemId: "p3", at: 0 }).pinned[0]).toBe("p3");
});

it("says handed over only of what a server took", () => {
  const facts = {
    paused: false,
    held: false,
    approval: false,
    approved: false,
    ahead: 0,
    under: 0,
    accepted: 0,
  };
  expect(standingOf(facts)).toBe("none");
  expect(standingOf({ ...facts, accepted: 1 })).toBe("done");
  expect(standingOf({ ...facts, accepted: 1, under: 1 })).toBe("going");
  expect(standingOf({ ...facts, accepted: 1, ahead: 1 })).toBe("open");
  expect(standingOf({ ...facts, ahead: 1, approval: true })).toBe("waiting");
  expect(standingOf({ ...facts, ahead: 1, approval: true, approved: true })).toBe("open");
  expect(standingOf({ ...facts, ahead: 1, held: true, under: 1 })).toBe("held");
  expect(standingOf({ ...facts, held: true, paused: true })).toBe("paused");
});
