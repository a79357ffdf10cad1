import fc from "fast-check";
import { expect, it } from "vitest";
import {
  type Counted,
  ended,
  excludedIn,
  NONE,
  outcomeOf,
  type Sums,
  sums,
  sumsOf,
  together,
  underWay,
} from "./sums";

const STATES = ["waiting", "handing", "accepted", "refused", "uncertain", "excluded"] as const;
const counted: fc.Arbitrary<Counted> = fc.record({
  state: fc.constantFrom(...STATES),
  reason: fc.constantFrom("suppressed", "nothing_new", "erased"),
  count: fc.nat(500),
  deferred: fc.nat(5),
  bounced: fc.nat(5),
  complained: fc.nat(5),
  unsubscribed: fc.nat(5),
});

it("every letter frozen is counted once, in one edition and in many", () => {
  fc.assert(
    fc.property(fc.array(fc.array(counted)), (editions) => {
      const all = editions.map(sumsOf);
      for (const each of all) {
        sums.parse(each);
        expect(ended(each) + underWay(each)).toBe(each.frozen);
      }
      const one = together(all);
      expect(one).toEqual(sumsOf(editions.flat()));
      expect(ended(one) + underWay(one)).toBe(one.frozen);
    }),
  );
});

it("never says that something was accepted or sent which was refused, excluded, uncertain or nobody's", () => {
  const of = (part: Partial<Sums>) => outcomeOf({ ...NONE, ...part });
  expect(of({})).toEqual({ words: "Nobody to send to", tone: "idle" });
  expect(of({ frozen: 3, excluded: { nothing_new: 3 } })).toEqual({
    words: "Nothing was sent",
    tone: "idle",
  });
  expect(of({ frozen: 2, refused: 2 })).toEqual({ words: "All refused: 2", tone: "failing" });
  expect(of({ frozen: 5, accepted: 4, uncertain: 1 })).toEqual({ words: "1 uncertain", tone: "failing" });
  expect(of({ frozen: 5, accepted: 4, refused: 1 })).toMatchObject({ tone: "late" });
  expect(of({ frozen: 1200, accepted: 1000, waiting: 200 }).words).toBe("Going out: 1,000 of 1,200");
  expect(of({ frozen: 4, accepted: 3, excluded: { erased: 1 } })).toEqual({
    words: "Accepted: 3",
    tone: "well",
  });
  expect(excludedIn({ ...NONE, excluded: { erased: 1, killed: 2 } })).toBe(3);
});
