import { expect, test } from "vitest";
import { captionOf } from "./caption";

test.each([
  ["Photo: Ines Tillery", "", "Photo: Ines Tillery"],
  ["(Photo by Ines Tillery, courtesy of the yard)", "", "Photo by Ines Tillery, courtesy of the yard"],
  ["© Ines Tillery", "", "© Ines Tillery"],
  ["Photo courtesy of the Riverbend museum", "", "Photo courtesy of the Riverbend museum"],
  ["Image credit: City of Riverbend", "", "City of Riverbend"],
  ["Photo: Maud Tillery at work", "Maud Tillery at work", ""],
  ["Caption: The yard (Foto: Käthe Weiß)", "The yard", "Foto: Käthe Weiß"],
  ["Caption: The yard Photo: Ines Tillery", "The yard", "Photo: Ines Tillery"],
  ["Pictured left to right: Ann Roe and Jo Roe", "Pictured left to right: Ann Roe and Jo Roe", ""],
  ["Fig. 2 – The yard", "The yard", ""],
])("a line by a picture: %s", (line, caption, credit) => {
  expect(captionOf(line, false)).toEqual({ caption, credit });
});

test.each([
  "The photo by her father hangs above her desk.",
  "Caption-writing was the last of the contests.",
  "Photography: a course for beginners starts on Monday.",
  "Picture the yard as it was before the flood.",
  "Photo opportunities begin at noon.",
  "Caption:",
  `Caption: ${"a long tale ".repeat(60)}`,
])("text of the release: %s", (line) => {
  expect(captionOf(line, false)).toBeNull();
});
