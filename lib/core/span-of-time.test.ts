import { describe, expect, it } from "vitest";
import { agoWords, durationWords, untilWords } from "./span-of-time";

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

describe("agoWords", () => {
  it("counts back", () => expect(agoWords(at(-150), now)).toBe("2 h ago"));
  it("never speaks of the future", () => expect(agoWords(at(5), now)).toBe("just now"));
});

describe("untilWords", () => {
  it("counts forward", () => expect(untilWords(at(10), now)).toBe("in 10 min"));
  it("takes what has passed for now", () => expect(untilWords(at(-1), now)).toBe("now"));
});
