import { expect, it } from "vitest";
import { reasonAgainst, timeLeft } from "./acceptable";

it.each(["a.jpg", "A.JPEG", "b.png", "c.webp", "d.avif", "e.gif", "f.tiff", "report.v2.pdf"])(
  "sends %s",
  (name) => {
    expect(reasonAgainst({ name, size: 1 })).toBeNull();
  },
);
it.each([
  ["logo.svg", 1, /SVG/],
  ["page.HTML", 1, /Web pages/],
  ["story.docx", 1, /Word/],
  ["IMG_1.HEIC", 1, /JPEG/],
  ["photo.jpg.exe", 1, /Only pictures/],
  ["noending", 1, /Only pictures/],
  ["a.jpg", 0, /empty/],
  ["a.jpg", 60 * 1024 * 1024, /60 MB/],
])("says why %s of %i bytes is not sent", (name, size, reason) => {
  expect(reasonAgainst({ name, size })).toMatch(reason);
});
it.each([
  [1000, 0, ""],
  [1000, 1000, "a few seconds left"],
  [42_000, 1000, "about 45 seconds left"],
  [61_000, 1000, "about 2 minutes left"],
  [60_000, 1000, "about 1 minute left"],
])("%i bytes at %i a second: %s", (bytes, speed, words) => {
  expect(timeLeft(bytes, speed)).toBe(words);
});
