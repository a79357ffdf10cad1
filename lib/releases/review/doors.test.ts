import { describe, expect, it } from "vitest";
import { commentInput, commentSettling, storedSpan } from "./comment-schema";
import { replyInput } from "./replies-schema";

const id = "01980000-0000-7000-8000-000000000000";
const comment = { id, text: "Is it that one?" };
const refused = (schema: { safeParse: (input: unknown) => { success: boolean } }, inputs: unknown[]) =>
  expect(inputs.filter((input) => schema.safeParse(input).success)).toEqual([]);

describe("what a comment may be", () => {
  it("is about the whole unless it says more", () =>
    expect(commentInput.parse(comment)).toEqual({ ...comment, field: "", span: null, quoted: "" }));
  it("is nothing else", () =>
    refused(commentInput, [
      null,
      {},
      { ...comment, id: "1" },
      { ...comment, text: " " },
      { ...comment, text: "x".repeat(2001) },
      { ...comment, field: "<b>" },
      { ...comment, field: "a".repeat(121) },
      { ...comment, field: { not: "" } },
      { ...comment, quoted: "q".repeat(301) },
      { ...comment, span: { start: 5, end: 5 } },
      { ...comment, span: { start: -1, end: 5 } },
      { ...comment, span: { start: 0.5, end: 5 } },
      { ...comment, actorName: "The editor" },
    ]));
  it("is settled by its ids", () =>
    refused(commentSettling, [
      { id, commentId: id },
      { id, commentId: "x", settled: true },
    ]));
  it("shows no place that is none, whatever is in its column", () => {
    expect(storedSpan.parse({ start: 1, end: 3 })).toEqual({ start: 1, end: 3 });
    expect(storedSpan.parse("3–5")).toBeNull();
  });
});

describe("what a saved reply may be", () => {
  it("is a sentence for a point or a rejection", () =>
    expect(replyInput.parse({ kind: "rejection", text: " Not ours. " })).toEqual({
      kind: "rejection",
      rule: "",
      text: "Not ours.",
    }));
  it("is nothing else", () =>
    refused(replyInput, [
      { kind: "letter", text: "Not ours." },
      { kind: "point", text: "x" },
      { kind: "point", text: "x".repeat(301) },
      { kind: "rejection", rule: "end-mark", text: "Not ours." },
      { kind: "point", text: "Not ours.", id },
    ]));
});
