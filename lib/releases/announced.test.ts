import { expect, it } from "vitest";
import { EVENT_TYPES } from "@/lib/webhooks/events";
import { announcedAs } from "./announced";
import { moves, next, STATES } from "./lifecycle";

it("names every change of status there is, and each event is used", () => {
  const told = new Set<string>();
  for (const state of STATES)
    for (const verb of moves(state)) {
      const after = next(state, verb);
      const name = after && announcedAs(verb, state, after);
      if (after !== state) expect([state, verb, name]).toEqual([state, verb, expect.any(String)]);
      if (name) told.add(name);
    }
  told.add(announcedAs("approve", "in_review", "scheduled") ?? "");
  expect([...told].sort()).toEqual([...EVENT_TYPES].sort());
});

it("keeps quiet about saves, takings over and edits", () => {
  expect(announcedAs("save", "draft", "draft")).toBeNull();
  expect(announcedAs("claim", "in_review", "in_review")).toBeNull();
  expect(announcedAs("edit", "in_review", "in_review")).toBeNull();
  expect(announcedAs("create", null, "draft")).toBeNull();
});
