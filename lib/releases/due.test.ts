import { describe, expect, it } from "vitest";
import { dueWords, wantedWords } from "./due";

const now = new Date("2026-11-22T12:00:00Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe("dueWords", () => {
  it("says what is left, never more than there is", () =>
    expect(dueWords(at(239), now)).toEqual({ words: "due in 3 h", urgency: "soon" }));
  it("is urgent within four hours only", () => {
    expect(dueWords(at(240), now).urgency).toBe("soon");
    expect(dueWords(at(241), now).urgency).toBe("later");
  });
  it("says by how much it is late", () =>
    expect(dueWords(at(-20), now)).toEqual({ words: "overdue by 20 min", urgency: "overdue" }));
  it("is overdue from the instant itself", () => expect(dueWords(now, now).urgency).toBe("overdue"));
});

describe("wantedWords", () => {
  const wanted = (minutes: number, due: number) => wantedWords(at(minutes), at(due), now);
  it("presses when it comes before the answer is due", () => {
    expect(wanted(30, 23 * 60)).toEqual({ words: "wanted in 30 min", urgency: "soon" });
    expect(wanted(20 * 60, 23 * 60)).toEqual({ words: "wanted in 20 h", urgency: "soon" });
  });
  it("leaves the word to the answer that comes no later, and to the one that is late", () => {
    expect(wanted(60, 60)).toBeNull();
    expect(wanted(61, 60)).toBeNull();
    expect(wanted(-30, 0)).toBeNull();
    expect(wantedWords(null, at(60), now)).toBeNull();
  });
  it("says that it has passed while the desk had it", () => {
    expect(wanted(0, 60)).toEqual({ words: "wanted just now", urgency: "overdue" });
    expect(wanted(-90, 60)).toEqual({ words: "wanted 1 h ago", urgency: "overdue" });
  });
  it("forgets a time that was over before it came to the desk", () => {
    expect(wanted(-60, 23 * 60)).toEqual({ words: "wanted 1 h ago", urgency: "overdue" });
    expect(wanted(-61, 23 * 60)).toBeNull();
  });
});
