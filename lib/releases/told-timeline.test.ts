import { describe, expect, it } from "vitest";
import { releaseContent } from "./schema";
import { toldTimeline } from "./told-timeline";

const content = (headline: string) => releaseContent.parse({ kind: "other", headline });
const event = (verb: string, version: number | null, data: unknown = {}) => ({
  at: new Date("2026-11-22T10:00:00Z"),
  verb,
  actorName: "Somebody",
  side: "author" as const,
  data,
  version,
});

describe("a timeline", () => {
  it("shows what each hand-in and edit changed against the text before", () => {
    const told = toldTimeline(
      [event("create", 1), event("submit", 2), event("edit", 5), event("approve", 6)],
      [
        { number: 5, content: content("A bakery opens on Monday") },
        { number: 2, content: content("A bakery opens") },
      ],
      "UTC",
    );
    expect(told.map(({ changes }) => changes?.map(({ field }) => field) ?? null)).toEqual([
      null,
      null,
      ["headline"],
      null,
    ]);
    expect(told[2]?.changes?.[0]?.parts).toContainEqual({ kind: "added", text: " on Monday" });
  });
  it.each([
    [
      "approve",
      { goPublicAt: "2026-11-22T15:00:00.000Z", note: "Thanks" },
      "to be public Sun 22 Nov 2026, 09:00 CST",
    ],
    ["approve", { goPublicAt: null }, ""],
    ["reject", { reason: "Advertising", note: "Sorry" }, "Advertising"],
    [
      "correct",
      { class: "A", note: "The price was wrong." },
      "a correction that matters: The price was wrong.",
    ],
    ["countersign", { decision: "approved", comment: "Lovely" }, "approved the text"],
    ["countersign", { decision: "changes", comment: "It is Tuesday." }, "It is Tuesday."],
    ["request", { kind: "withdrawal", text: "It was wrong." }, "withdrawal: It was wrong."],
    ["appeal", { note: "It names a source." }, "It names a source."],
    ["request_changes", { note: "shown elsewhere", points: [] }, ""],
    ["kill", null, ""],
  ])("says at %s %j: %s", (verb, data, words) => {
    expect(toldTimeline([event(verb, null, data)], [], "America/Chicago")[0]?.note).toBe(words);
  });
});
