import fc from "fast-check";
import { expect, it } from "vitest";
import { isHopeless, PATIENCE_MS, WAITS_MS, waitAfter } from "./retry";

const DAY = 24 * 3_600_000;

it("tries eleven times within a day, each wait at least as long as the one before", () => {
  expect(WAITS_MS).toHaveLength(10);
  expect(waitAfter(11, 0)).toBeNull();
  for (const chance of [0, 0.5, 1]) {
    const waits = WAITS_MS.map((_, i) => waitAfter(i + 1, chance) as number);
    expect(waits[0]).toBeGreaterThanOrEqual(5_000);
    const total = waits.reduce((sum, each) => sum + each, 0);
    expect(total).toBeGreaterThan(0.95 * DAY);
    expect(total).toBeLessThan(1.1 * DAY);
  }
});

it("never comes back sooner than planned, nor than asked within eight hours", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 100_000 }),
      (tries, chance, asked) => {
        const wait = waitAfter(tries, chance, asked) as number;
        const least = Math.max(WAITS_MS[tries - 1] as number, Math.min(asked, 8 * 3_600) * 1_000);
        expect(wait).toBeGreaterThanOrEqual(least);
        expect(wait).toBeLessThanOrEqual(Math.ceil(least * 1.1));
      },
    ),
  );
});

it("gives up on an endpoint after five days without a success", () => {
  const since = new Date("2026-11-22T09:00:00Z");
  expect(isHopeless(null, since)).toBe(false);
  expect(isHopeless(since, new Date(since.getTime() + PATIENCE_MS - 1))).toBe(false);
  expect(isHopeless(since, new Date(since.getTime() + PATIENCE_MS))).toBe(true);
});
