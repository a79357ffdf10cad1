import { expect, it } from "vitest";
import { MARK, pieces, searchWords } from "./search-text";

it("makes any text fit for the database", () => {
  expect(searchWords("  river\u0000 \u0008walk\n")).toBe("river walk");
  expect(searchWords(`${"a".repeat(199)}😀`).length).toBeLessThanOrEqual(200);
  expect(searchWords("\ud800x").isWellFormed()).toBe(true);
  expect(searchWords(`${MARK.open}a${MARK.close}`)).toBe("a");
  expect(searchWords("x".repeat(10_000)).length).toBe(200);
});

it("tells found words from the rest and loses nothing", () => {
  const { open, close } = MARK;
  expect(pieces(`a ${open}b${close} c`)).toEqual([
    { text: "a ", found: false, at: 0 },
    { text: "b", found: true, at: 2 },
    { text: " c", found: false, at: 3 },
  ]);
  expect(pieces(`${open}b${close}${open}c`).map(({ text }) => text)).toEqual(["b", "c"]);
  expect(pieces("")).toEqual([]);
});
