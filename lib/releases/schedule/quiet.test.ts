import { expect, it } from "vitest";
import { hoursOf } from "./days";
import { hourWords, quietRuns, runAt, runWords } from "./quiet";

const zone = "America/Chicago";
/** A day with something at these times UTC; Chicago is six hours behind. */
const day = (date: string, ...times: string[]) => ({
  hours: hoursOf(date, zone),
  entries: times.map((time) => ({ at: new Date(time) })),
});

it("folds the empty hours of the night, never those of the day", () =>
  expect(quietRuns([day("2026-11-22"), day("2026-11-23")])).toEqual([{ first: 0, last: 5 }]));

it("opens where something stands on any day, and folds no run shorter than three hours", () => {
  const free = day("2026-11-22");
  expect(quietRuns([free, day("2026-11-23", "2026-11-23T07:10:00Z")])).toEqual([{ first: 2, last: 5 }]);
  expect(quietRuns([free, day("2026-11-23", "2026-11-23T08:59:59Z")])).toEqual([{ first: 3, last: 5 }]);
  expect(quietRuns([free, day("2026-11-23", "2026-11-23T09:00:00Z")])).toEqual([{ first: 0, last: 2 }]);
  expect(
    quietRuns([day("2026-11-22", "2026-11-22T08:00:00Z"), day("2026-11-23", "2026-11-23T09:00:00Z")]),
  ).toEqual([]);
});

it("counts an hour that comes twice as one, and one that is skipped as empty", () => {
  // 07:30 UTC is the second 01:30 of that night.
  expect(quietRuns([day("2026-11-01", "2026-11-01T07:30:00Z")])).toEqual([{ first: 2, last: 5 }]);
  expect(quietRuns([day("2026-03-08")])).toEqual([{ first: 0, last: 5 }]);
});

it("knows the run of an hour, and says it", () => {
  const runs = [{ first: 0, last: 5 }];
  expect([0, 5, 6].map((hour) => runAt(runs, hour))).toEqual([runs[0], runs[0], undefined]);
  expect(runWords({ first: 0, last: 5 })).toBe("00:00–06:00");
  expect(hourWords(9)).toBe("09:00");
});
