import { describe, expect, it } from "vitest";
import { dueWords } from "./due";

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
