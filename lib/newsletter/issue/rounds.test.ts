import { expect, it } from "vitest";
import { roundKey } from "../freezing/rounds";
import { departures } from "./rounds";

const CHICAGO = "America/Chicago";
const every = [1, 2, 3, 4, 5, 6, 7];
const wanting = [
  { timeZone: CHICAGO, hour: 6, days: every, readers: 800 },
  { timeZone: CHICAGO, hour: 6, days: [6, 7], readers: 50 },
  { timeZone: "America/New_York", hour: 7, days: every, readers: 12 },
  { timeZone: "Pacific/Auckland", hour: 6, days: every, readers: 3 },
];
// Friday, 18:30 in Chicago.
const after = new Date("2026-12-05T00:30:00Z");
const until = new Date("2026-12-06T00:30:00Z");

it("gathers readers by instant, each by their own clock, under the day of the title's calendar", () => {
  expect(departures(wanting, { after, until }, CHICAGO)).toEqual([
    {
      at: new Date("2026-12-05T12:00:00Z"),
      day: "2026-12-05",
      readers: 862,
      clocks: [
        { timeZone: CHICAGO, hour: 6, readers: 850 },
        { timeZone: "America/New_York", hour: 7, readers: 12 },
      ],
    },
    {
      // Sunday morning in Auckland is Saturday's letter in Chicago.
      at: new Date("2026-12-05T17:00:00Z"),
      day: "2026-12-05",
      readers: 3,
      clocks: [{ timeZone: "Pacific/Auckland", hour: 6, readers: 3 }],
    },
  ]);
});

it("leaves out whose round has been frozen or skipped", () => {
  const known = new Set([roundKey({ timeZone: CHICAGO, hour: 6, day: "2026-12-05" })]);
  expect(departures(wanting, { after, until }, CHICAGO, known).map(({ readers }) => readers)).toEqual([
    12, 3,
  ]);
  expect(departures([], { after, until }, CHICAGO)).toEqual([]);
});
