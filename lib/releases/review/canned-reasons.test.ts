import { describe, expect, it } from "vitest";
import { RULES } from "../preflight";
import { REASONED_RULES, reasonsFor, sentencesFor } from "./canned-reasons";

describe("the desk's sentences", () => {
  it("cover every rule of the pack and no other", () =>
    expect([...REASONED_RULES].sort()).toEqual(RULES.map((rule) => rule.id).sort()));
  it("fit where they are sent, and stand there once", () => {
    const all = REASONED_RULES.flatMap((rule) => reasonsFor(rule));
    for (const sentence of all) {
      expect(sentence.length).toBeLessThanOrEqual(300);
      expect(sentence).toMatch(/[.]$/);
    }
    expect(new Set(all).size).toBe(all.length);
  });
  it("are none for a rule that does not exist, whatever it is called", () => {
    expect(reasonsFor("constructor")).toEqual([]);
    expect(reasonsFor("")).toEqual([]);
  });
  it("put the desk's own behind the usual ones: the rule's, then those of none", () => {
    const saved = [
      { kind: "point" as const, rule: "", text: "Please call us." },
      { kind: "point" as const, rule: "end-mark", text: "Drop the number." },
      { kind: "point" as const, rule: "body-short", text: "Write more." },
      { kind: "rejection" as const, rule: "", text: "Not ours." },
    ];
    expect(sentencesFor("end-mark", saved)).toEqual([
      "Please remove the end mark.",
      "Drop the number.",
      "Please call us.",
    ]);
    expect(sentencesFor("", saved)).toEqual(["Please call us."]);
  });
});
