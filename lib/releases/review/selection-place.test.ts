import fc from "fast-check";
import { expect, it } from "vitest";
import { placeOfSelection } from "./selection-place";

const text = "The shop opens on Monday.\nThe shop sells bread, and the shop closes early.";
const words = (place: { start: number; end: number } | null) => place && text.slice(place.start, place.end);

it("finds the occurrence that was selected", () => {
  expect(placeOfSelection(text, "shop", "The ")).toEqual({ start: 4, end: 8 });
  expect(placeOfSelection(text, "shop", "The shop opens on Monday. The ")).toEqual({ start: 30, end: 34 });
});

it("finds words across paragraphs, however the screen set them apart", () => {
  expect(words(placeOfSelection(text, "Monday.\n\nThe shop", "The shop opens on "))).toBe(
    "Monday.\nThe shop",
  );
});

it("has no place for what is not there, or for nothing", () => {
  expect(placeOfSelection(text, "bakery", "")).toBeNull();
  expect(placeOfSelection(text, "  \n ", "")).toBeNull();
  expect(placeOfSelection("", "shop", "")).toBeNull();
});

it("gives back the very words for any stretch of any text", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "ü"), maxLength: 40 }),
      fc.nat(40),
      fc.nat(40),
      (any, a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const place = placeOfSelection(any, any.slice(start, end), any.slice(0, start));
        const flat = (value: string) => value.replace(/\s+/g, " ").trim();
        if (place) expect(flat(any.slice(place.start, place.end))).toBe(flat(any.slice(start, end)));
        else expect(flat(any.slice(start, end))).toBe("");
      },
    ),
  );
});
