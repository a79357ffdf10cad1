import fc from "fast-check";
import { expect, it } from "vitest";
import { dayAt, dayBounds, dayOfParts, firstWeekday, monthAt, monthBounds, monthOf, weeksOf } from "./month";

it("reads months and days of an address, and nothing else", () => {
  expect(monthOf("2026", "12")?.toString()).toBe("2026-12");
  for (const [year, month] of [
    ["2026", "13"],
    ["2026", "00"],
    ["2026", "1"],
    ["26", "01"],
    ["-026", "01"],
    ["0999", "12"],
    ["3000", "01"],
    ["2026", "1e"],
  ])
    expect(monthOf(year!, month!)).toBeNull();
  expect(dayOfParts("2028", "02", "29")?.toString()).toBe("2028-02-29");
  for (const [year, month, day] of [
    ["2026", "02", "29"],
    ["2026", "04", "31"],
    ["2026", "04", "00"],
    ["2026", "04", "1"],
    ["2026", "04", "1x"],
  ])
    expect(dayOfParts(year!, month!, day!)).toBeNull();
});

it("gives a day its own length where clocks are changed, and its own beginning where midnight is skipped", () => {
  const hours = (text: string, zone: string) => {
    const [year, month, day] = text.split("-");
    const { from, to } = dayBounds(dayOfParts(year!, month!, day!)!, zone);
    return [from.toISOString(), (to.getTime() - from.getTime()) / 3_600_000];
  };
  expect(hours("2026-03-08", "America/Chicago")).toEqual(["2026-03-08T06:00:00.000Z", 23]);
  expect(hours("2026-11-01", "America/Chicago")).toEqual(["2026-11-01T05:00:00.000Z", 25]);
  expect(hours("2026-09-06", "America/Santiago")).toEqual(["2026-09-06T04:00:00.000Z", 23]);
});

it("puts every instant into the day and month whose bounds hold it", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1950-01-01"), max: new Date("2150-01-01"), noInvalidDate: true }),
      fc.constantFrom("America/Chicago", "Asia/Kathmandu", "Pacific/Apia", "Europe/Dublin", "UTC"),
      (at, zone) => {
        const day = dayBounds(dayAt(at, zone), zone);
        const month = monthBounds(monthAt(at, zone), zone);
        return day.from <= at && at < day.to && month.from <= day.from && day.to <= month.to;
      },
    ),
    { numRuns: 200 },
  );
});

it("lays out a month in weeks that begin as the language's calendars do", () => {
  expect([firstWeekday("en-US"), firstWeekday("de"), firstWeekday("ar-EG")]).toEqual([7, 1, 6]);
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2199 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 7 }),
      (year, month, first) => {
        const weeks = weeksOf(monthOf(`${year}`, `${month}`.padStart(2, "0"))!, first);
        const days = weeks.flat().filter((day) => day !== null);
        expect(days.map((day) => day.day)).toEqual(days.map((_, index) => index + 1));
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          for (const [index, day] of week.entries())
            if (day) expect((day.dayOfWeek - first + 7) % 7).toBe(index);
        }
      },
    ),
    { numRuns: 100 },
  );
});
