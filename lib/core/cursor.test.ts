import { expect, it } from "vitest";
import { decodeCursor, encodeCursor, isCursor } from "./cursor";
import { newId } from "./ids";

it("tells a marker of ours from whatever else stands in an address", () => {
  const place = { at: new Date("2026-11-22T09:00:00Z"), id: newId() };
  expect(isCursor(encodeCursor(place))).toBe(true);
  expect(decodeCursor(encodeCursor(place))).toEqual(place);
  for (const wrong of ["", "\0", "x", "abc.def", `${encodeCursor(place)}0`, `-1.${newId()}`])
    expect(isCursor(wrong)).toBe(false);
});
