import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayAfter, dayOf, hoursOf, instantWithin, isDay, spanOfDay, weekFrom, within } from "./days";

const HOUR = 3_600_000;
const zones = [
  "America/Chicago",
  "Europe/Berlin",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "America/Sao_Paulo",
  "UTC",
];

describe("a day", () => {
  it.each([
    ["2026-11-22", "America/Chicago", 24, "2026-11-22T06:00:00.000Z"],
    ["2026-03-08", "America/Chicago", 23, "2026-03-08T06:00:00.000Z"],
    ["2026-11-01", "America/Chicago", 25, "2026-11-01T05:00:00.000Z"],
    ["2026-03-29", "Europe/Berlin", 23, "2026-03-28T23:00:00.000Z"],
    // Midnight itself was skipped.
    ["2018-11-04", "America/Sao_Paulo", 23, "2018-11-04T03:00:00.000Z"],
  ])("%s in %s has %i hours from its own midnight", (day, zone, hours, from) => {
    const span = spanOfDay(day, zone);
    expect((span.until.getTime() - span.from.getTime()) / HOUR).toBe(hours);
    expect(span.from.toISOString()).toBe(from);
    expect(hoursOf(day, zone)).toHaveLength(hours);
  });
  it("leaves out the hour that is skipped, and tells the two of one hour apart", () => {
    expect(
      hoursOf("2026-03-08", "America/Chicago")
        .map((slot) => slot.label)
        .slice(0, 4),
    ).toEqual(["00:00", "01:00", "03:00", "04:00"]);
    expect(
      hoursOf("2026-11-01", "America/Chicago")
        .map((slot) => slot.label)
        .slice(0, 4),
    ).toEqual(["00:00", "01:00 UTC−05:00", "01:00 UTC−06:00", "02:00"]);
  });
  it("knows clocks that change by half an hour", () => {
    const slots = hoursOf("2026-04-05", "Australia/Lord_Howe");
    expect(
      slots.filter((slot) => slot.hour === 1).map((slot) => slot.until.getTime() - slot.from.getTime()),
    ).toEqual([HOUR, HOUR / 2]);
  });
  it("is made of slots without gap or overlap, whatever the zone and the day", () => {
    const day = fc.integer({ min: 0, max: 3650 }).map((days) => dayAfter("2020-01-01", days));
    fc.assert(
      fc.property(day, fc.constantFrom(...zones), (date, zone) => {
        const { from, until } = spanOfDay(date, zone);
        const slots = hoursOf(date, zone);
        expect([slots[0]?.from, slots.at(-1)?.until]).toEqual([from, until]);
        for (const [i, slot] of slots.entries()) {
          if (i > 0) expect(slot.from).toEqual(slots[i - 1]?.until);
          expect(dayOf(slot.from, zone)).toBe(date);
          expect(slot.until > slot.from).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  }, 30_000);
  it("takes dates of the calendar alone", () => {
    expect(["2026-11-22", "2028-02-29"].map(isDay)).toEqual([true, true]);
    expect(
      ["2026-02-29", "2026-13-01", "22.11.2026", "", "2026-1-1", "2026-11-22T00:00", "0001-01-01"].map(isDay),
    ).toEqual(Array(7).fill(false));
  });
  it("begins a week of seven days, over the ends of months and years", () => {
    const week = weekFrom("2026-12-28");
    expect([week[0], week.at(-1), week.length]).toEqual(["2026-12-28", "2027-01-03", 7]);
    expect(new Set([...week, ...weekFrom(dayAfter("2026-12-28", 7))]).size).toBe(14);
  });
});

describe("a place in an hour", () => {
  const slot = { from: new Date("2026-11-22T15:00:00Z"), until: new Date("2026-11-22T16:00:00Z") };
  it.each([
    [0, 15, "15:00"],
    [0.24, 15, "15:00"],
    [0.5, 15, "15:30"],
    [0.99, 15, "15:45"],
    [1, 15, "15:45"],
    [-1, 15, "15:00"],
    [0.99, 5, "15:55"],
  ])("%f at steps of %i minutes is %s", (share, step, clock) => {
    expect(instantWithin(slot, share, step).toISOString().slice(11, 16)).toBe(clock);
  });
  it("never leaves its slot", () => {
    fc.assert(
      fc.property(fc.double({ min: -2, max: 2, noNaN: true }), fc.constantFrom(5, 15), (share, step) => {
        const at = instantWithin(slot, share, step);
        expect(at >= slot.from && at < slot.until).toBe(true);
      }),
    );
  });
});

it("finds what lies in a span, in the order of time", () => {
  const span = spanOfDay("2026-11-22", "America/Chicago");
  const at = (text: string) => ({ at: new Date(text) });
  const [first, second] = [at("2026-11-22T06:00:00Z"), at("2026-11-22T18:00:00Z")];
  expect(within([at("2026-11-23T06:00:00Z"), second, first, at("2026-11-22T05:59:59Z")], span)).toEqual([
    first,
    second,
  ]);
});
