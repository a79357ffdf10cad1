import { describe, expect, it } from "vitest";
import { excerpted } from "./excerpts";

const long = "word ".repeat(200);

describe("excerpted", () => {
  it("keeps what went and came whole, however long", () => {
    const parts = [
      { kind: "removed" as const, text: long },
      { kind: "added" as const, text: long },
    ];
    expect(excerpted(parts)).toEqual(parts);
  });

  it("keeps a short stretch between two changes", () => {
    const parts = [
      { kind: "added" as const, text: "a" },
      { kind: "same" as const, text: "x".repeat(320) },
      { kind: "added" as const, text: "b" },
    ];
    expect(excerpted(parts)).toEqual(parts);
  });

  it("cuts a long stretch at words, to the side of the change alone at the edges of the text", () => {
    const [gap, before, change, after, end] = excerpted([
      { kind: "same", text: long },
      { kind: "added", text: "new" },
      { kind: "same", text: long },
    ]);
    expect([gap?.kind, end?.kind]).toEqual(["omitted", "omitted"]);
    expect(change).toEqual({ kind: "added", text: "new" });
    for (const each of [before, after]) {
      expect(each?.kind).toBe("same");
      expect(each?.text.length).toBeGreaterThan(120);
      expect(each?.text.length).toBeLessThanOrEqual(140);
      expect(each?.text.replaceAll("word", "").trim()).toBe("");
    }
  });
});
