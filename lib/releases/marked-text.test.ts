import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markedParts, occurrenceOf } from "./marked-text";

describe("markedParts", () => {
  it("cuts the text at its marks", () =>
    expect(
      markedParts("One two three", [
        { start: 8, end: 13, of: "b" },
        { start: 0, end: 3, of: "a" },
      ]),
    ).toEqual([
      { text: "One", of: "a" },
      { text: " two ", of: null },
      { text: "three", of: "b" },
    ]));

  it("leaves out overlaps, empty marks and what lies outside", () =>
    expect(
      markedParts("abcdef", [
        { start: 1, end: 4, of: 1 },
        { start: 2, end: 5, of: 2 },
        { start: 4, end: 4, of: 3 },
        { start: 9, end: 12, of: 4 },
      ]),
    ).toEqual([
      { text: "a", of: null },
      { text: "bcd", of: 1 },
      { text: "ef", of: null },
    ]));

  it("never loses a letter", () => {
    const marks = fc.array(fc.record({ start: fc.nat(30), end: fc.nat(30), of: fc.nat() }));
    fc.assert(
      fc.property(fc.string({ maxLength: 25 }), marks, (text, list) => {
        expect(
          markedParts(text, list)
            .map((part) => part.text)
            .join(""),
        ).toBe(text);
      }),
    );
  });
});

it("occurrenceOf counts the same words before a span", () => {
  const text = "you said you will, you know";
  expect(occurrenceOf(text, { start: 0, end: 3 })).toBe(0);
  expect(occurrenceOf(text, { start: 19, end: 22 })).toBe(2);
});
