import { describe, expect, it } from "vitest";
import { lettersApart } from "./difference";

describe("letters apart", () => {
  it("names what a typeface draws alike, once", () => {
    expect(lettersApart("Alder VaIley", "Alder Valley")).toEqual(["“I” (U+0049) for “l” (U+006C)"]);
    expect(lettersApart("Mіllwrіght", "Millwright")).toEqual(["“і” (U+0456) for “i” (U+0069)"]);
  });

  it("takes a letter in whichever form it is written for one", () => {
    expect(lettersApart("Cafe\u0301", "Café")).toEqual([]);
  });

  it("says nothing where anybody sees the difference", () => {
    expect(lettersApart("Weirside Ferries", "Weirside Ferries Ltd")).toEqual([]);
    expect(lettersApart("abcdef", "uvwxyz")).toEqual([]);
    expect(lettersApart("", "")).toEqual([]);
  });
});
