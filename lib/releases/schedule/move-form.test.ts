import { expect, it } from "vitest";
import { moveForm } from "./move-form";
import { timeRefusal } from "./refusal";

const zone = "America/Chicago";
const complaints = (local: string, side: "earlier" | "later" | null = null, at = zone) =>
  moveForm
    .safeParse({ local, zone: at, side })
    .error?.issues.map((issue) => `${issue.path}: ${issue.message}`) ?? [];

it("takes a time that exists once, or twice with the one that is meant", () => {
  expect(complaints("2026-11-23T09:30")).toEqual([]);
  expect(complaints("2026-11-01T01:30", "later")).toEqual([]);
});
it.each([
  ["", null, /^local: Give a date and a time/],
  ["2026-11", null, /^local: Give a whole date and time/],
  ["2027-03-14T02:30", null, /^local: The clocks in Chicago go forward over this time/],
  ["2026-11-01T01:30", null, /^local: The clocks in Chicago go back over this time: it comes twice/],
] as const)("refuses %j in words", (local, side, words) => {
  expect(complaints(local, side)).toEqual([expect.stringMatching(words)]);
});
it("refuses zones that are none", () => {
  expect(complaints("2026-11-23T09:30", null, "Nowhere/Else")).toEqual(["zone: Choose a time zone."]);
});

it("lets nothing go public in the past, under embargo or in another year", () => {
  const now = new Date("2026-11-22T10:00:00Z");
  const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
  expect(timeRefusal(at(0), null, now)).toMatch(/passed/);
  expect(timeRefusal(at(1), at(2), now)).toMatch(/embargo/);
  expect(timeRefusal(at(2), at(2), now)).toBeNull();
  expect(timeRefusal(at(24 * 367), null, now)).toMatch(/year/);
});
