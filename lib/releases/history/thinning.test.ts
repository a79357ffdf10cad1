import fc from "fast-check";
import { expect, it } from "vitest";
import { KEPT_SNAPSHOTS, losesMuch, thinnedOut } from "./thinning";

const now = new Date("2026-11-22T10:00:00Z");
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const keep = (ages: number[]) => {
  const all = ages.toSorted((a, b) => a - b).map((minutes) => ({ id: String(minutes), at: ago(minutes) }));
  const gone = new Set(thinnedOut(all, now));
  return all.filter((each) => !gone.has(each.id)).map((each) => Number(each.id));
};
const HOUR = 60;
const DAY = 24 * HOUR;

it("keeps all of the last day, hours of a week and days of three months", () => {
  expect(keep([1, 6, 11, DAY - 1])).toEqual([1, 6, 11, DAY - 1]);
  // 10:00 is a full hour: these three lie within 08:00–09:00 two days ago, the last of them stays.
  expect(keep([1, 2 * DAY + 70, 2 * DAY + 80, 2 * DAY + 100])).toEqual([1, 2 * DAY + 70]);
  expect(keep([1, 10 * DAY, 10 * DAY + 300, 11 * DAY, 91 * DAY])).toEqual([1, 10 * DAY, 11 * DAY]);
});

it("always keeps the newest, never more than 200, and nothing a second look would drop", () => {
  const ages = fc.uniqueArray(fc.integer({ min: 0, max: 120 * DAY }), { minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(ages, (some) => {
      const kept = keep(some);
      expect(kept[0]).toBe(Math.min(...some));
      expect(kept.length).toBeLessThanOrEqual(KEPT_SNAPSHOTS);
      expect(keep(kept)).toEqual(kept);
    }),
  );
});

it("sees when a text is swept away, and not when it grows or is polished", () => {
  const text = Array.from({ length: 80 }, (_, i) => `word${i}`).join(" ");
  expect(losesMuch(text, "")).toBe(true);
  expect(losesMuch(text, "something else entirely")).toBe(true);
  expect(losesMuch(text, `${text} and more`)).toBe(false);
  expect(losesMuch(text, text.split(" ").slice(0, 60).join(" "))).toBe(false);
  expect(losesMuch("A few words", "")).toBe(false);
});
