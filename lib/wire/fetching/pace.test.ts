import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { freshSeconds, nextPace, nextWait } from "./pace";

const bounds = fc
  .record({ fastest: fc.integer({ min: 60, max: 86_400 }), more: fc.integer({ min: 0, max: 604_800 }) })
  .map(({ fastest, more }) => ({ fastest, slowest: fastest + more }));
const pace = fc.option(fc.integer({ min: 1, max: 700_000 }), { nil: null });
const poll = fc.boolean();
const plain = { wish: 0, pushed: false, seed: "" };

const paceAfter = (
  limits: { fastest: number; slowest: number },
  polls: boolean[],
  from: number | null = null,
) =>
  polls.reduce<number | null>((before, arrived) => nextPace(limits, before, arrived), from) ?? limits.fastest;

describe("the pace of a feed", () => {
  it("stays between the bounds whatever comes", () => {
    fc.assert(
      fc.property(bounds, pace, fc.array(poll, { maxLength: 60 }), (limits, from, polls) => {
        const ended = nextPace(limits, paceAfter(limits, polls, from), false);
        expect(ended).toBeGreaterThanOrEqual(limits.fastest);
        expect(ended).toBeLessThanOrEqual(limits.slowest);
      }),
    );
  });
  it("is the fastest while every poll brings something, and after a single one that does", () => {
    fc.assert(
      fc.property(bounds, pace, fc.array(poll, { maxLength: 60 }), (limits, from, polls) => {
        expect(paceAfter(limits, [...polls, true], from)).toBe(limits.fastest);
      }),
    );
  });
  it("comes to the slowest within as many polls as the ratio of the bounds has quarters", () => {
    fc.assert(
      fc.property(bounds, (limits) => {
        const polls = Math.ceil(Math.log(limits.slowest / limits.fastest) / Math.log(1.25)) + 1;
        expect(paceAfter(limits, Array(polls + 1).fill(false))).toBe(limits.slowest);
      }),
    );
  });
  it("never quickens while nothing comes", () => {
    fc.assert(
      fc.property(bounds, fc.integer({ min: 60, max: 86_400 }), (limits, from) => {
        const start = nextPace(limits, from, false);
        expect(nextPace(limits, start, false)).toBeGreaterThanOrEqual(start);
      }),
    );
  });
});

describe("the wait until the next poll", () => {
  const hour = { fastest: 900, slowest: 21_600 };
  it("is the pace, spread by a twentieth, the same for the same seed", () => {
    fc.assert(
      fc.property(bounds, fc.string(), (limits, seed) => {
        const wait = nextWait(limits, limits.fastest, { ...plain, seed });
        expect(wait).toBe(nextWait(limits, limits.fastest, { ...plain, seed }));
        expect(wait).toBeGreaterThanOrEqual(limits.fastest);
        expect(wait).toBeLessThanOrEqual(Math.round(limits.fastest * 1.05));
      }),
    );
  });
  it("honours what caches and ttl wish, for an hour at most", () => {
    expect(nextWait(hour, 900, { ...plain, wish: 1800 })).toBeGreaterThanOrEqual(1800);
    expect(nextWait(hour, 900, { ...plain, wish: 604_800 })).toBeLessThanOrEqual(3780);
    expect(nextWait(hour, 7200, { ...plain, wish: 60 })).toBeGreaterThanOrEqual(7200);
  });
  it("is four times as long while a hub pushes, and not beyond the slowest", () => {
    expect(nextWait(hour, 900, { ...plain, pushed: true })).toBeGreaterThanOrEqual(3600);
    expect(nextWait(hour, 21_600, { ...plain, pushed: true })).toBeLessThanOrEqual(22_680);
  });
});

describe("how long an answer is fresh", () => {
  it.each([
    [{ "cache-control": "public, max-age=300" }, 300],
    [{ "cache-control": "max-age=300, no-cache" }, 0],
    [{ "cache-control": "no-store" }, 0],
    [{ expires: "Sun, 22 Nov 2026 10:10:00 GMT", date: "Sun, 22 Nov 2026 10:00:00 GMT" }, 600],
    [{ expires: "0", date: "Sun, 22 Nov 2026 10:00:00 GMT" }, 0],
    [{ expires: "Sun, 22 Nov 2026 09:00:00 GMT", date: "Sun, 22 Nov 2026 10:00:00 GMT" }, 0],
    [{ "cache-control": "max-age=soon" }, 0],
    [{}, 0],
  ] as [Record<string, string>, number][])("%o: %i s", (headers, seconds) =>
    expect(freshSeconds(new Headers(headers))).toBe(seconds),
  );
});
