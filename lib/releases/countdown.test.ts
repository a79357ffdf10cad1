import { expect, it } from "vitest";
import { countdownWords } from "./countdown";

it.each([
  ["2026-11-25T16:30:00Z", "in 3 days and 4 hours"],
  ["2026-11-23T12:05:00Z", "in 1 day"],
  ["2026-11-22T13:01:00Z", "in 1 hour and 1 minute"],
  ["2026-11-22T12:45:00Z", "in 45 minutes"],
  ["2026-11-22T12:00:30Z", "in less than a minute"],
  ["2026-11-22T11:00:00Z", "now"],
])("is long until %s", (at, words) => {
  expect(countdownWords(new Date(at), new Date("2026-11-22T12:00:00Z"))).toBe(words);
});
