import { describe, expect, it } from "vitest";
import type { ReleaseState } from "../lifecycle";
import { type LoggedMove, mailsOwed, mailsPerhaps, replay } from "./replay";

const at = new Date("2026-11-22T10:00:00Z");
type Step = [verb: string, from: ReleaseState | null, version: number, to: ReleaseState, more?: object];
const log = (...steps: Step[]): LoggedMove[] =>
  steps.map(([verb, status, version, to, more]) => ({
    verb: `release.${verb}`,
    actorId: "edda",
    at,
    before: status && { status, version },
    after: { status: to, version: version + 1 },
    data: {},
    ...more,
  }));

const begun: Step[] = [
  ["create", null, 0, "draft"],
  ["submit", "draft", 1, "submitted"],
  ["claim", "submitted", 2, "in_review"],
];

describe("replaying a log", () => {
  it("gives the state and version of the last event, and the decisions that stand", () => {
    const told = replay(log(...begun, ["reject", "in_review", 3, "rejected"]));
    expect(told).toEqual({
      status: "rejected",
      version: 4,
      standing: [{ verb: "reject", editor: "edda", version: 3 }],
      published: 0,
      faults: [],
    });
    const undone = replay(
      log(...begun, ["reject", "in_review", 3, "rejected"], ["undo", "rejected", 4, "in_review"]),
    );
    expect([undone.status, undone.standing, undone.faults]).toEqual(["in_review", [], []]);
  });
  it("lets a text be saved without an event, where a text may be saved", () => {
    const saved: Step[] = [
      ["create", null, 0, "draft"],
      ["submit", "draft", 7, "submitted"],
    ];
    expect(replay(log(...saved))).toMatchObject({ version: 8, faults: [] });
  });
  it("takes an attempt for no move", () => {
    const tried = log(...begun, [
      "publish_failed",
      "in_review",
      3,
      "in_review",
      { after: { status: "in_review", version: 3 } },
    ]);
    expect(replay(tried)).toMatchObject({ status: "in_review", version: 3, faults: [] });
  });
  it.each<[string, Step[], RegExp]>([
    [
      "a move by another name",
      [...begun, ["publish_failed", "in_review", 3, "published"]],
      /is no move, and made one/,
    ],
    ["a missing event", [...begun, ["approve", "in_review", 5, "published"]], /found version 5 where.* 3/],
    ["an older version", [...begun, ["approve", "in_review", 2, "published"]], /found version 2/],
    ["another state than it left", [...begun, ["publish", "scheduled", 3, "published"]], /found scheduled/],
    ["a move out of its moment", [...begun, ["kill", "in_review", 3, "killed"]], /led from in_review/],
    ["a move to where it does not lead", [...begun, ["reject", "in_review", 3, "published"]], /to published/],
    [
      "a leap in versions",
      [...begun, ["unclaim", "in_review", 3, "submitted", { after: { status: "submitted", version: 9 } }]],
      /made 9 of 3/,
    ],
    ["a second beginning", [...begun, ["create", null, 0, "draft"]], /comes from nowhere/],
    ["no beginning", [["claim", "submitted", 2, "in_review"]], /begins with claim/],
    ["a state there is not", [["create", null, 0, "lost" as ReleaseState]], /led to lost/],
    [
      "somebody else's undo",
      [
        ...begun,
        ["reject", "in_review", 3, "rejected"],
        ["undo", "rejected", 4, "in_review", { actorId: "rita" }],
      ],
      /not theirs/,
    ],
    [
      "a release before its time",
      [
        ...begun,
        ["approve", "in_review", 3, "scheduled", { data: { goPublicAt: "2026-11-22T11:00:00.000Z" } }],
        ["publish", "scheduled", 4, "published"],
      ],
      /before its time/,
    ],
  ])("finds %s", (_, steps, fault) => {
    expect(replay(log(...steps)).faults.join("; ")).toMatch(fault);
  });
});

describe("the mails of a log", () => {
  it("are one for each move its author is told of, and none of what was taken back", () => {
    const twice: Step[] = [
      ...begun,
      ["reject", "in_review", 3, "rejected"],
      ["undo", "rejected", 4, "in_review"],
      ["request_changes", "in_review", 5, "changes_requested"],
    ];
    expect(mailsOwed(log(...twice))).toEqual(["1:submitted", "5:changes"]);
  });
  it("tell of an approval when it is public, or what time it has", () => {
    const approved = (data: object): Step[] => [
      ...begun,
      ["approve", "in_review", 3, "scheduled", { data }],
      ["publish", "scheduled", 4, "published"],
    ];
    expect(mailsOwed(log(...approved({ goPublicAt: null })))).toEqual(["1:submitted", "4:published"]);
    const ahead = { goPublicAt: "2026-11-22T11:00:00.000Z" };
    expect(mailsOwed(log(...approved(ahead)))).toEqual(["1:submitted", "3:scheduled", "4:published"]);
  });
  it("leave open whether a time was told that was withdrawn before it came", () => {
    const data = { goPublicAt: "2026-11-22T11:00:00.000Z" };
    const withdrawn = log(
      ...begun,
      ["approve", "in_review", 3, "scheduled", { data }],
      ["kill", "scheduled", 4, "killed"],
    );
    expect(mailsOwed(withdrawn)).toEqual(["1:submitted", "4:kill"]);
    expect(mailsPerhaps(withdrawn)).toEqual(["3:scheduled"]);
    expect(mailsPerhaps(log(...begun, ["reject", "in_review", 3, "rejected"]))).toEqual([]);
  });
});
