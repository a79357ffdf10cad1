import { expect, it } from "vitest";
import { isId, newId } from "./ids";

it("makes ids that sort as they were made, each once and each of its own time", () => {
  const from = Date.now();
  const ids = Array.from({ length: 20_000 }, newId);
  const to = Date.now();
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.toSorted()).toEqual(ids);
  for (const id of [ids[0], ids.at(-1)] as string[]) {
    expect(isId(id)).toBe(true);
    expect(id).toMatch(/^.{8}-.{4}-7.{3}-[89ab]/);
    const made = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
    expect(made).toBeGreaterThanOrEqual(from);
    expect(made).toBeLessThanOrEqual(to);
  }
});

it("leaves no part of an id to be guessed from another's", () => {
  const ends = Array.from({ length: 2_000 }, () => newId().slice(-12));
  expect(new Set(ends).size).toBe(ends.length);
});
