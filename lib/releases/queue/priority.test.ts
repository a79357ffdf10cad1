import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Facts, RECORD_SIZE } from "./facts";
import { flagsAmong, flagsOf } from "./flags";
import { becauseWords, EARLIEST_MINUTES, LATEST_MINUTES, rankOf, shiftWords, termsOf } from "./priority";

const now = new Date("2026-11-22T12:00:00Z");
const hours = (n: number) => new Date(now.getTime() + n * 3_600_000);
const plain: Facts = {
  now,
  dueAt: hours(24),
  appeal: false,
  resubmitted: false,
  takenBack: false,
  publicAt: null,
  embargoUntil: null,
  eventAt: null,
  timeZone: "America/Chicago",
  onBehalfOf: false,
  organisation: { decided: 3, approved: 2, proved: true, lookalike: false },
  findings: { errors: false, warnings: false, nearDuplicate: false },
};
const terms = (change: Partial<Facts>) =>
  termsOf({ ...plain, ...change }).map((each) => [each.term, each.minutes]);
const organisation = (decided: number, approved: number) => ({ ...plain.organisation, decided, approved });

describe("the terms of a place", () => {
  it("leave what is like any other where it is due", () => expect(terms({})).toEqual([]));
  it("bring an appeal and what comes back forward", () => {
    expect(terms({ appeal: true })).toEqual([["appeal", -360]]);
    expect(terms({ resubmitted: true })).toEqual([["resubmitted", -240]]);
    expect(terms({ takenBack: true })).toEqual([["taken-back", -720]]);
  });
  it("want an answer an hour before the text has to be public, and say when that is", () => {
    const [term] = termsOf({ ...plain, publicAt: hours(5) });
    expect(term).toEqual({
      term: "public-time",
      minutes: -20 * 60,
      because: "to be public Sun 22 Nov 2026, 11:00 CST",
      at: "2026-11-22T17:00:00.000Z",
    });
    expect(rankOf(plain.dueAt, [term as never])).toEqual(hours(4));
    expect(terms({ publicAt: hours(48) })).toEqual([]);
  });
  it("want it a day before an event, but not half a day earlier than owed", () => {
    expect(terms({ eventAt: hours(40) })).toEqual([["event", -480]]);
    expect(terms({ eventAt: hours(2) })).toEqual([["event", -720]]);
    expect(terms({ eventAt: hours(-2) })).toEqual([]);
  });
  it("tell their dates in the reader's zone, and keep the words of a term without one", () => {
    const said = (change: Partial<Facts>) =>
      termsOf({ ...plain, ...change }).map((each) => becauseWords(each, "Europe/Berlin"));
    expect(said({ publicAt: hours(5) })).toEqual(["to be public Sun 22 Nov 2026, 18:00 GMT+1"]);
    expect(said({ eventAt: hours(40) })).toEqual(["event Tue 24 Nov 2026, 05:00 GMT+1"]);
    const stored = { term: "event", minutes: -480, because: "event on Tuesday" };
    expect(becauseWords(stored, "Europe/Berlin")).toBe("event on Tuesday");
    expect(said({ appeal: true })).toEqual(["an appeal: its author has waited before"]);
  });
  it("count the nearer of two dates alone", () =>
    expect(terms({ eventAt: hours(40), publicAt: hours(20) })).toEqual([["event", -480]]));
  it("know newcomers and records", () => {
    expect(terms({ organisation: organisation(0, 0) })).toEqual([["first", -120]]);
    expect(terms({ organisation: organisation(5, 5) })).toEqual([["record", -60]]);
    expect(terms({ organisation: organisation(4, 4) })).toEqual([]);
    expect(terms({ organisation: organisation(4, 1) })).toEqual([["record", 180]]);
    expect(terms({ organisation: organisation(4, 2) })).toEqual([]);
  });
  it("are cut where they would go beyond a day", () =>
    expect(terms({ takenBack: true, publicAt: hours(-3), appeal: true })).toEqual([
      ["taken-back", -720],
      ["public-time", -720],
    ]));

  const moment = fc.option(fc.integer({ min: -100, max: 900 }).map(hours), { nil: null });
  const any: fc.Arbitrary<Facts> = fc.record({
    now: fc.constant(now),
    dueAt: fc.constant(hours(24)),
    appeal: fc.boolean(),
    resubmitted: fc.boolean(),
    takenBack: fc.boolean(),
    publicAt: moment,
    embargoUntil: moment,
    eventAt: moment,
    timeZone: fc.constantFrom("UTC", "Asia/Kathmandu"),
    onBehalfOf: fc.boolean(),
    organisation: fc
      .tuple(fc.integer({ min: 0, max: RECORD_SIZE }), fc.integer({ min: 0, max: RECORD_SIZE }))
      .map(([a, b]) => organisation(Math.max(a, b), Math.min(a, b))),
    findings: fc.record({ errors: fc.boolean(), warnings: fc.boolean(), nearDuplicate: fc.boolean() }),
  });
  it("add up to the place, within their bounds, each with its reason", () =>
    fc.assert(
      fc.property(any, (facts) => {
        const made = termsOf(facts);
        const sum = made.reduce((total, each) => total + each.minutes, 0);
        expect(rankOf(facts.dueAt, made).getTime() - facts.dueAt.getTime()).toBe(sum * 60_000);
        expect(sum).toBeGreaterThanOrEqual(EARLIEST_MINUTES);
        expect(sum).toBeLessThanOrEqual(LATEST_MINUTES);
        for (const each of made) {
          expect(each.minutes).not.toBe(0);
          expect(each.because).not.toBe("");
        }
      }),
    ));
});

it("says a shift in words", () =>
  expect([-360, 45, 59, -61, 63, -1261, -119, 180].map(shiftWords)).toEqual([
    "6 h earlier",
    "45 min later",
    "59 min later",
    "1 h earlier",
    "1 h 5 min later",
    "21 h earlier",
    "2 h earlier",
    "3 h later",
  ]));

describe("marks", () => {
  it("say what is to be known before it is opened", () =>
    expect(
      flagsOf({
        ...plain,
        appeal: true,
        onBehalfOf: true,
        embargoUntil: hours(23),
        organisation: { decided: 0, approved: 0, proved: false, lookalike: true },
        findings: { errors: false, warnings: true, nearDuplicate: true },
      }),
    ).toEqual([
      "appeal",
      "first",
      "embargo-soon",
      "near-duplicate",
      "warnings",
      "agency",
      "unproved",
      "lookalike",
    ]));
  it("are few for an ordinary release", () =>
    expect(flagsOf({ ...plain, embargoUntil: hours(25) })).toEqual([]));
  it("come in one order, and what is none is left out", () =>
    expect(flagsAmong(["warnings", "__proto__", "appeal", "warnings"])).toEqual(["appeal", "warnings"]));
});
