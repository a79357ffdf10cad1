import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { isQuiet, mayMailAt, type QuietHours } from "./quiet-hours";

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const nights = (timeZone: string, days: readonly number[] = EVERY_DAY): QuietHours => ({
  from: "22:00",
  until: "07:00",
  timeZone,
  days,
});
const at = (text: string) => new Date(text);

describe("when an email may go", () => {
  it("is at once without quiet hours, and outside of them", () => {
    expect(mayMailAt(at("2026-11-22T23:00Z"), null)).toEqual(at("2026-11-22T23:00Z"));
    expect(mayMailAt(at("2026-11-22T20:59Z"), nights("UTC"))).toEqual(at("2026-11-22T20:59Z"));
  });
  it("is at their end, in the person's own zone", () => {
    expect(mayMailAt(at("2026-11-22T23:00Z"), nights("UTC"))).toEqual(at("2026-11-23T07:00Z"));
    // 23:00 in Kolkata (UTC+5:30)
    expect(mayMailAt(at("2026-11-22T17:30Z"), nights("Asia/Kolkata"))).toEqual(at("2026-11-23T01:30Z"));
  });
  it("counts the end as free and the beginning as quiet", () => {
    expect(isQuiet(at("2026-11-23T07:00Z"), nights("UTC"))).toBe(false);
    expect(isQuiet(at("2026-11-22T22:00Z"), nights("UTC"))).toBe(true);
  });
  it("knows the weekday on which the night begins", () => {
    const fridays = nights("UTC", [5]);
    // 2026-11-27 is a Friday.
    expect(isQuiet(at("2026-11-28T06:59Z"), fridays)).toBe(true);
    expect(isQuiet(at("2026-11-27T06:59Z"), fridays)).toBe(false);
    expect(isQuiet(at("2026-11-28T22:30Z"), fridays)).toBe(false);
  });
  it("runs through days that adjoin", () => {
    const weekend = { from: "00:00", until: "00:00", timeZone: "UTC", days: [6, 7] };
    expect(mayMailAt(at("2026-11-28T03:00Z"), weekend)).toEqual(at("2026-11-30T00:00Z"));
  });
  it("is never when every hour of the week is quiet", () => {
    const always = { from: "09:00", until: "09:00", timeZone: "UTC", days: EVERY_DAY };
    expect(mayMailAt(at("2026-11-28T03:00Z"), always)).toBeNull();
  });
});

describe("on days when clocks change", () => {
  const newYork = "America/New_York";
  it("keeps a shorter night", () => {
    // 8 March 2026: 02:00 EST becomes 03:00 EDT.
    expect(mayMailAt(at("2026-03-08T05:00Z"), nights(newYork))).toEqual(at("2026-03-08T11:00Z"));
  });
  it("keeps a longer night", () => {
    // 1 November 2026: 02:00 EDT becomes 01:00 EST.
    expect(mayMailAt(at("2026-11-01T03:00Z"), nights(newYork))).toEqual(at("2026-11-01T12:00Z"));
  });
  it("ends with the second of a time that comes twice", () => {
    const quiet = { ...nights(newYork), until: "01:30" };
    expect(mayMailAt(at("2026-11-01T05:31Z"), quiet)).toEqual(at("2026-11-01T06:30Z"));
  });
  it("ends after the gap when its end falls into it", () => {
    const quiet = { ...nights(newYork), until: "02:30" };
    expect(mayMailAt(at("2026-03-08T06:00Z"), quiet)).toEqual(at("2026-03-08T07:30Z"));
  });
});

describe("always", () => {
  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([h, m]) => `${String(h).padStart(2, "0")}:${String(m).padStart(2, "0")}`);
  const quiet = fc.record({
    from: clock,
    until: clock,
    timeZone: fc.constantFrom(
      "UTC",
      "America/New_York",
      "Australia/Lord_Howe",
      "Asia/Kathmandu",
      "Europe/Riga",
    ),
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
  });
  const instant = fc
    .integer({ min: Date.parse("2026-01-01T00:00Z"), max: Date.parse("2028-01-01T00:00Z") })
    .map((ms) => new Date(ms));

  /** What a clock on the wall says: slower to ask, and knows nothing of windows. */
  function wallSaysQuiet(time: Date, { from, until, timeZone, days }: QuietHours): boolean {
    const wall = Temporal.Instant.fromEpochMilliseconds(time.getTime()).toZonedDateTimeISO(timeZone);
    const now = wall.toPlainTime().toString({ smallestUnit: "minute" });
    const today = days.includes(wall.dayOfWeek);
    const yesterday = days.includes(((wall.dayOfWeek + 5) % 7) + 1);
    if (from < until) return today && from <= now && now < until;
    return (today && from <= now) || (yesterday && now < until);
  }

  it("no mail is earlier than its event, nor in quiet hours by the clock on the wall", () => {
    fc.assert(
      fc.property(instant, quiet, (event, hours) => {
        const mail = mayMailAt(event, hours);
        if (!mail) return hours.days.length === 7;
        return mail >= event && !isQuiet(mail, hours) && !wallSaysQuiet(mail, hours);
      }),
      { numRuns: 2_000 },
    );
  });
  it("no mail waits longer than it has to", () => {
    fc.assert(
      fc.property(instant, quiet, fc.double({ min: 0, max: 1, noNaN: true }), (event, hours, share) => {
        const mail = mayMailAt(event, hours);
        if (!mail || mail.getTime() === event.getTime()) return true;
        const before = new Date(event.getTime() + Math.floor((mail.getTime() - 1 - event.getTime()) * share));
        return isQuiet(before, hours);
      }),
      { numRuns: 1_000 },
    );
  });
});
