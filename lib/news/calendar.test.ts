import { expect, it } from "vitest";
import { calendarOf, foldLine } from "./calendar";
import { sampleItem } from "./sample-item";
import { newsDetails } from "./schema";

const event = {
  start: "2026-12-04T17:00:00-06:00",
  end: "2026-12-04T21:00:00-06:00",
  timeZone: "America/Chicago",
  venue: "Hall; west, wing",
  address: "1 Mill\nRoad \\ corner",
  price: "",
  organiser: "",
  url: "",
};
const item = (changes = {}) =>
  sampleItem({
    headline: "Supper, all welcome; bring ☕",
    version: 3,
    details: newsDetails.parse({ event: { ...event, ...changes } }),
  });
const unfold = (text: string) => text.replaceAll("\r\n ", "");

it("writes an event as RFC 5545 has it", () => {
  const text = unfold(calendarOf(item(), "https://c.example/x")!);
  expect(text).toContain("DTSTART:20261204T230000Z\r\n");
  expect(text).toContain("DTEND:20261205T030000Z\r\n");
  expect(text).toContain("SUMMARY:Supper\\, all welcome\\; bring ☕\r\n");
  expect(text).toContain("LOCATION:Hall\\; west\\, wing\\, 1 Mill\\nRoad \\\\ corner\r\n");
  expect(text).toContain("SEQUENCE:2\r\n");
  expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
});

it("leaves out an end that is none, and gives nothing without a start", () => {
  expect(calendarOf(item({ end: "" }), "u")).not.toContain("DTEND");
  expect(calendarOf(item({ start: "soon" }), "u")).toBeNull();
  expect(calendarOf(sampleItem(), "u")).toBeNull();
});

it("folds at 75 octets and never inside a character", () => {
  const line = `DESCRIPTION:${"héllo 😀 ".repeat(40)}`;
  const folded = foldLine(line);
  expect(folded.split("\r\n").every((part) => Buffer.byteLength(part) <= 75 && part.isWellFormed())).toBe(
    true,
  );
  expect(unfold(folded)).toBe(line);
});
