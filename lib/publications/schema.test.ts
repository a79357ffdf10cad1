import { expect, it } from "vitest";
import { isTimeZone } from "./schema";

it("takes every zone a form offers", () => {
  expect(Intl.supportedValuesOf("timeZone").filter((zone) => !isTimeZone(zone))).toEqual([]);
  expect(isTimeZone("UTC")).toBe(true);
});

it("refuses what is no zone, and abbreviations in which no time can be reckoned", () => {
  for (const name of ["", "Nowhere/Land", "IST", "pst", "CST", "JST"]) expect(isTimeZone(name)).toBe(false);
});
