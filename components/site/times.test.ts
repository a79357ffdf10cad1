import { expect, it } from "vitest";
import { absolute, directionOf } from "./edition";
import { sampleEdition } from "./sample-edition";
import { dayInWords, secondsLeftToday, shortTime, spanInWords } from "./times";

const edition = sampleEdition();
const spaced = (text: string) => text.replace(/[\u202f\u2009]/g, " ");

it("shortens a time by how far it is from today in the title's zone", () => {
  expect(spaced(shortTime(edition, new Date("2026-11-22T06:30:00Z")))).toBe("12:30 AM");
  expect(shortTime(edition, new Date("2026-11-22T05:30:00Z"))).toBe("Nov 21");
  expect(shortTime(edition, new Date("2025-11-22T18:00:00Z"))).toBe("Nov 22, 2025");
});

it("counts down to the title's midnight", () => {
  expect(secondsLeftToday(edition)).toBe(12 * 3_600);
});

it("tells an event in its own zone, and survives a zone or a time that is none", () => {
  const span = spaced(
    spanInWords(edition, "2026-12-04T23:00:00Z", "2026-12-05T03:00:00Z", "America/New_York"),
  );
  expect(span).toContain("Friday, December 4, 2026");
  expect(span).toMatch(/6:00.*10:00 PM EST/);
  expect(spaced(spanInWords(edition, "2026-12-04T23:00:00Z", "", "Mars/Olympus"))).toContain("5:00 PM CST");
  expect(spanInWords(edition, "soon", "", "UTC")).toBe("soon");
  expect(dayInWords(edition, "2026-12-04")).toBe("Friday, December 4, 2026");
  expect(dayInWords(edition, "in spring")).toBe("in spring");
});

it.each([
  ["en", "ltr"],
  ["ar-EG", "rtl"],
  ["he", "rtl"],
  ["uz-Arab", "rtl"],
  ["az-Latn", "ltr"],
  ["ur-Latn-PK", "ltr"],
])("%s runs %s", (tag, direction) => expect(directionOf(tag)).toBe(direction));

it("keeps absolute addresses and completes paths", () => {
  expect(absolute(edition, "/a")).toBe("https://courier.example/a");
  expect(absolute(edition, "https://b.example/c")).toBe("https://b.example/c");
});
