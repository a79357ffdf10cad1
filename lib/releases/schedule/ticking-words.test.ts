import { expect, it } from "vitest";
import { tickingWords } from "./ticking-words";

const now = new Date("2026-11-22T10:00:00Z");

it.each([
  [-1, "over"],
  [0, "over"],
  [0.4, "in 1 s"],
  [59, "in 59 s"],
  [60, "in 1 min 00 s"],
  [725, "in 12 min 05 s"],
  [3600, "in 1 hour"],
  [90_000, "in 1 day and 1 hour"],
])("%f seconds ahead is %s", (seconds, words) => {
  expect(tickingWords(new Date(now.getTime() + seconds * 1000), now)).toBe(words);
});
