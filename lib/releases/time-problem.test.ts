import { expect, it } from "vitest";
import { pastProblem, pastTimes, timeProblem } from "./time-problem";

it("has nothing to say about instants and empty fields", () => {
  for (const value of ["", "2026-11-22T15:00:00.000Z", "2026-11-22T09:00:00-06:00"])
    expect(timeProblem(value, "America/Chicago"), value).toBeNull();
});

it("names the way out of a gap, an overlap and half a time", () => {
  expect(timeProblem("2026-03-08T02:30", "America/Chicago")).toContain("March 8, 2026 at 03:00");
  expect(timeProblem("2026-11-01T01:30", "America/Chicago")).toContain("comes twice");
  expect(timeProblem("2026-13", "America/Chicago")).toBe("Give a whole date and time.");
});

it("refuses what is over, and only that", () => {
  const now = new Date("2026-11-22T15:00:00Z");
  expect(pastProblem("2026-11-22T15:00:00.000Z", now)).toContain("over");
  expect(pastProblem("2026-11-22T09:00:01-06:00", now)).toBeNull();
  expect(pastProblem("2020-01-01T10:00", now)).toBeNull();
  expect(pastProblem("", now)).toBeNull();
});

it("names each time of a submission that is over", () => {
  const now = new Date("2026-11-22T15:00:00Z");
  const over = "2026-11-21T15:00:00.000Z";
  const ahead = "2026-11-23T15:00:00.000Z";
  expect(pastTimes({ publishAt: ahead, embargoUntil: over }, now).map(({ path }) => path)).toEqual([
    "embargoUntil",
  ]);
  expect(pastTimes({ publishAt: null, embargoUntil: null }, now)).toEqual([]);
});
