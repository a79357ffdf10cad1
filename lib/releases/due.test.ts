import { describe, expect, it } from "vitest";
import { agoWords, dueWords, durationWords } from "./due";

const now = new Date("2026-11-22T12:00:00Z");
const at = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe("durationWords", () => {
  it.each([
    [0, "under a minute"],
    [59_999, "under a minute"],
    [60_000, "1 min"],
    [59 * 60_000 + 59_999, "59 min"],
    [3_600_000, "1 h"],
    [47.9 * 3_600_000, "47 h"],
    [48 * 3_600_000, "2 days"],
    [9.9 * 86_400_000, "9 days"],
  ])("%d ms is %s", (ms, words) => expect(durationWords(ms)).toBe(words));
});

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

describe("agoWords", () => {
  it("counts back", () => expect(agoWords(at(-150), now)).toBe("2 h ago"));
  it("never speaks of the future", () => expect(agoWords(at(5), now)).toBe("just now"));
});
