import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonFault } from "./json-fault";

describe("jsonFault", () => {
  it.each([
    ["", 0],
    ["  x", 2],
    ["{", 1],
    ['{"a" 1}', 5],
    ['{"a": oops}', 6],
    ['{"a": 1,}', 8],
    ["[1,]", 3],
    ["[1 2]", 3],
    ["[1}", 2],
    ["01", 0],
    ['"a\nb"', 0],
    ['{"a":1} x', 8],
    ["{'a':1}", 1],
    ['["\\x"]', 1],
    ["{1:2}", 1],
    ["nul", 0],
  ])("%j stops being JSON at %i", (text, at) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(jsonFault(text)).toBe(at);
  });

  it("finds no fault before the end of JSON", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(jsonFault(text)).toBe(text.length);
      }),
    );
  });
});
