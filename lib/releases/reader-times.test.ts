import { expect, it } from "vitest";
import { readerTimes } from "./reader-times";

const AT = new Date("2026-11-22T15:00:00Z");
const courier = { name: "Riverbend Courier", timeZone: "America/Chicago" };
const herald = { name: "Lakeshore Herald", timeZone: "America/New_York" };

it("tells everybody the time on their own clock, each zone once", () => {
  expect(readerTimes(AT, [courier, herald], { set: "America/Chicago", own: "Europe/Berlin" })).toEqual([
    { who: "Readers of Riverbend Courier", words: "Sun 22 Nov 2026, 09:00 CST" },
    { who: "Readers of Lakeshore Herald", words: "Sun 22 Nov 2026, 10:00 EST" },
    { who: "You (Berlin)", words: "Sun 22 Nov 2026, 16:00 GMT+1" },
    { who: "UTC", words: "Sun 22 Nov 2026, 15:00 UTC" },
  ]);
});

it("names titles of one zone together, and the zone it was set in when no reader lives there", () => {
  expect(readerTimes(AT, [courier, { ...herald, timeZone: "America/Chicago" }], { set: "UTC" })).toEqual([
    { who: "Readers of Riverbend Courier, Readers of Lakeshore Herald", words: "Sun 22 Nov 2026, 09:00 CST" },
    { who: "UTC", words: "Sun 22 Nov 2026, 15:00 UTC" },
  ]);
});
