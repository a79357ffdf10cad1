import { describe, expect, it } from "vitest";
import { waitingWords } from "./waiting-time";

const minute = 60_000;
const hour = 60 * minute;

describe("what an author may expect", () => {
  it.each([
    [
      { count: 200, median: 3 * hour, ninth: 9 * hour },
      "within 3 h; 9 of 10 within 9 h, by the desk's last 200",
    ],
    [{ count: 12, median: 2 * hour + 1, ninth: 60 * hour }, "within 3 h; 9 of 10 within 3 days"],
    [{ count: 50, median: 20_000, ninth: 11 * minute }, "within 5 min; 9 of 10 within 15 min"],
    [{ count: 50, median: 56 * minute, ninth: hour }, "within 1 h, by"],
    [{ count: 50, median: 47 * hour + 1, ninth: 48 * hour }, "within 2 days, by"],
  ])("is rounded up: %j", (times, words) => expect(waitingWords(times)).toContain(words));

  it("is not guessed from a short history", () => {
    expect(waitingWords({ count: 9, median: hour, ninth: hour })).toMatch(/^Too few decisions/);
    expect(waitingWords({ count: 0, median: 0, ninth: 0 })).not.toMatch(/\d/);
  });
});
