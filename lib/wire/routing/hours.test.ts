import { describe, expect, it } from "vitest";
import { opensAt } from "./hours";
import { type WireHours, wireHours } from "./schema";

const hours = (change: Partial<WireHours> = {}) =>
  wireHours.parse({
    timeZone: "America/Chicago",
    days: [1, 2, 3, 4, 5],
    from: "06:00",
    to: "22:00",
    ...change,
  });
const opens = (at: string, change: Partial<WireHours> = {}) =>
  opensAt(hours(change), new Date(at)).toISOString();

describe("a source's hours", () => {
  it.each([
    ["within them", "2026-11-23T18:00:00Z", "2026-11-23T18:00:00.000Z"],
    ["the instant they begin", "2026-11-23T12:00:00Z", "2026-11-23T12:00:00.000Z"],
    ["a millisecond before", "2026-11-23T11:59:59.999Z", "2026-11-23T12:00:00.000Z"],
    ["the instant they end", "2026-11-24T04:00:00Z", "2026-11-24T12:00:00.000Z"],
    ["over a weekend", "2026-11-28T18:00:00Z", "2026-11-30T12:00:00.000Z"],
  ])("%s", (_, at, when) => expect(opens(at)).toBe(when));

  it("reach over midnight, on the day they began", () => {
    const night = { from: "22:00", to: "06:00", days: [5] };
    expect(opens("2026-11-28T10:00:00Z", night)).toBe("2026-11-28T10:00:00.000Z");
    expect(opens("2026-11-28T12:00:00Z", night)).toBe("2026-12-05T04:00:00.000Z");
  });

  it("last a whole day from a time until the same", () => {
    expect(opens("2026-11-24T05:30:00Z", { from: "00:00", to: "00:00", days: [1] })).toBe(
      "2026-11-24T05:30:00.000Z",
    );
  });

  it("keep to the clock on the wall when clocks change", () => {
    // 8 March 2026: 02:00 becomes 03:00. 1 November 2026: 02:00 becomes 01:00 again.
    const sundays = { days: [7] };
    expect(opens("2026-03-08T08:00:00Z", sundays)).toBe("2026-03-08T11:00:00.000Z");
    expect(opens("2026-11-01T05:00:00Z", sundays)).toBe("2026-11-01T12:00:00.000Z");
    expect(opens("2026-03-08T07:00:00Z", { ...sundays, from: "02:30" })).toBe("2026-03-08T07:30:00.000Z");
    // An hour that comes twice begins with the first and ends with the second.
    expect(opens("2026-11-01T05:00:00Z", { ...sundays, from: "01:30" })).toBe("2026-11-01T06:30:00.000Z");
    expect(opens("2026-11-01T07:20:00Z", { ...sundays, from: "00:30", to: "01:30" })).toBe(
      "2026-11-01T07:20:00.000Z",
    );
  });
});
