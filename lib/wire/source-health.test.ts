import { expect, it } from "vitest";
import { sourceHealth } from "./source-health";

const now = new Date("2026-11-22T12:00:00Z");
const source = {
  status: "active" as const,
  failures: 0,
  lastPolledAt: new Date("2026-11-22T11:50:00Z"),
  nextPollAt: new Date("2026-11-22T12:05:00Z"),
  intervalSeconds: 900,
};

it.each([
  [{}, "well", "Working"],
  [{ lastPolledAt: null }, "idle", "Not polled yet"],
  [{ failures: 1 }, "failing", "Failed once"],
  [{ failures: 7 }, "failing", "Failed 7 times"],
  [{ failures: 7, status: "paused" as const }, "idle", "Paused"],
  [{ status: "archived" as const }, "idle", "Archived"],
  [{ nextPollAt: new Date("2026-11-22T11:40:00Z") }, "well", "Working"],
  [{ nextPollAt: new Date("2026-11-22T11:29:00Z") }, "late", "Poll overdue"],
])("%o is %s", (change, tone, words) =>
  expect(sourceHealth({ ...source, ...change }, now)).toEqual({ tone, words }),
);
