import { describe, expect, it } from "vitest";
import { answerReading, dueReading, intakeReading, outputReading, sectionReading } from "./readings";

const at = (hour: number) => new Date(Date.UTC(2026, 10, 22, hour));
const clock = (time: Date) => time.toISOString().slice(11, 16);
const owed = (overdue: number, waiting = 0, reviewing = 0) => ({ overdue, waiting, reviewing });
const hours = (...counts: number[]) => counts.map((count, hour) => ({ from: at(hour), count }));

describe("a plot in a sentence", () => {
  it("finds the two hours in a row with the most", () => {
    expect(dueReading(hours(1, 5, 6, 2), owed(0), clock)).toBe(
      "14 answers are due in the next 24 hours, most between 01:00 and 03:00.",
    );
  });
  it("says what is late, also when nothing else is due", () => {
    expect(dueReading(hours(0, 0), owed(1), clock)).toBe(
      "No answer is due in the next 24 hours. 1 is overdue.",
    );
    expect(dueReading(hours(1), owed(1200), clock)).toContain("1 answer is due");
    expect(dueReading(hours(1), owed(1200), clock)).toContain("1,200 are overdue.");
  });
  it("says how many are owed in all, as the figures count them", () => {
    expect(dueReading(hours(5), owed(3, 1028, 2), clock)).toBe(
      "5 answers are due in the next 24 hours, most between 00:00 and 02:00. 3 are overdue. " +
        "In all 1,030 are owed: 1,028 waiting, 2 under review.",
    );
    expect(dueReading(hours(0), owed(0, 1), clock)).toContain("In all 1 is owed: 1 waiting, 0 under review.");
  });
  it("adds the day's decisions up", () => {
    const day = [
      { from: at(8), approved: 2, returned: 1, rejected: 0 },
      { from: at(9), approved: 0, returned: 0, rejected: 1 },
    ];
    expect(outputReading(day, clock)).toBe(
      "4 decisions today: 2 approved, 1 sent back, 1 rejected; most between 08:00 and 10:00.",
    );
    expect(outputReading([], clock)).toBe("Nothing has been decided today.");
  });
  it("tells of the last day that has answers", () => {
    const none = { day: "2026-11-22", count: 0, median: null, ninth: null };
    const some = { day: "2026-11-21", count: 40, median: 2.2 * 3_600_000, ninth: 9 * 3_600_000 };
    expect(answerReading([some, none])).toBe(
      "On 21 Nov half of the 40 answers took 2 h or less, nine in ten 9 h or less.",
    );
    expect(answerReading([none])).toBe("Nothing has been answered in 1 day.");
    expect(answerReading([{ ...some, count: 1 }])).toBe("The one answer of 21 Nov took 2 h.");
  });
  it("joins what came in with how the sources fare", () => {
    expect(intakeReading(hours(0, 3), 2, 5, clock)).toBe(
      "3 items came in 24 hours, most between 00:00 and 02:00. 2 sources are in trouble.",
    );
    expect(intakeReading(hours(0), 0, 5, clock)).toBe("No item came in 24 hours. All 5 sources work.");
    expect(intakeReading([], 0, 0, clock)).toContain("There are no sources yet.");
  });
  it("names the fullest section", () => {
    expect(sectionReading([{ name: "Business", count: 1042 }])).toBe("Most wait in Business: 1,042.");
    const even = [
      { name: "Business", count: 2 },
      { name: "Sport", count: 2 },
    ];
    expect(sectionReading(even)).toBe("No section has more than 2 waiting.");
    expect(sectionReading(even, "14:03 UTC")).toBe(
      "No section has more than 2 waiting. Counted at 14:03 UTC.",
    );
    expect(sectionReading([])).toBe("Nothing waits in a section.");
  });
});
