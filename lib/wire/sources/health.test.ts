import { expect, it } from "vitest";
import { byTrouble, sourceHealth } from "./health";

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
  [{ status: "paused" as const, pausedWhy: "gone" }, "failing", "Gone: the server says for good"],
  [{ quietAfterHours: 24, lastItemAt: new Date("2026-11-19T11:00:00Z") }, "late", "Quiet for 3 days"],
  [{ quietAfterHours: 24, lastItemAt: new Date("2026-11-22T11:00:00Z") }, "well", "Working"],
  [
    { quietAfterHours: 24, lastItemAt: null, createdAt: new Date("2026-11-20T12:00:00Z") },
    "late",
    "Quiet for 2 days",
  ],
])("%o is %s", (change, tone, words) =>
  expect(sourceHealth({ ...source, ...change }, now)).toEqual({ tone, words }),
);

it("puts what is in trouble first and leaves the rest in its order", () => {
  const named = (name: string, change: object) => ({ ...source, name, ...change });
  const list = [
    named("paused", { status: "paused" }),
    named("well", {}),
    named("late", { nextPollAt: new Date("2026-11-22T11:00:00Z") }),
    named("failing", { failures: 2 }),
    named("well too", {}),
  ];
  expect(byTrouble(list, now).map((each) => each.name)).toEqual([
    "failing",
    "late",
    "well",
    "well too",
    "paused",
  ]);
});
