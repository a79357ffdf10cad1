import { expect, it } from "vitest";
import { localDay } from "./local-day";

it.each([
  ["2026-12-01T12:59:59Z", "America/Chicago", "2026-12-01T06:00:00.000Z", true],
  ["2026-12-01T13:00:00Z", "America/Chicago", "2026-12-01T06:00:00.000Z", false],
  ["2026-12-02T03:59:59Z", "America/Chicago", "2026-12-01T06:00:00.000Z", false],
  ["2026-12-02T04:00:00Z", "America/Chicago", "2026-12-01T06:00:00.000Z", true],
  // The day has begun at Kathmandu, a quarter of an hour off everybody else.
  ["2026-12-01T18:15:00Z", "Asia/Kathmandu", "2026-12-01T18:15:00.000Z", true],
  // Beirut's clocks skip midnight in spring: the day begins at one.
  ["2026-03-29T10:00:00Z", "Asia/Beirut", "2026-03-28T22:00:00.000Z", false],
  // 25 hours after which Chicago's clocks went back.
  ["2026-11-02T05:30:00Z", "America/Chicago", "2026-11-01T05:00:00.000Z", true],
])("at %s in %s the day began at %s; asleep: %s", (now, zone, since, quiet) => {
  const day = localDay(zone, new Date(now));
  expect({ since: day.since.toISOString(), quiet: day.quiet }).toEqual({ since, quiet });
});
