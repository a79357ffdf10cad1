import fc from "fast-check";
import { expect, it } from "vitest";
import { differences } from "./difference";

it("names what changed by its path and leaves out what is alike", () => {
  expect(
    differences({ status: "in_review", version: 3, same: 1 }, { status: "published", version: 4, same: 1 }),
  ).toEqual([
    { field: "status", before: "in_review", after: "published" },
    { field: "version", before: "3", after: "4" },
  ]);
  expect(differences(null, { profile: { about: "New", links: ["a", "b"] } })).toEqual([
    { field: "profile.about", before: null, after: "New" },
    { field: "profile.links", before: null, after: "a, b" },
  ]);
  expect(differences({ roles: [{ name: "x" }] }, { roles: [] })).toEqual([
    { field: "roles.0.name", before: "x", after: null },
    { field: "roles", before: null, after: "" },
  ]);
});

it("finds nothing between a value and itself, and turns round with its sides", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      expect(differences(one, one)).toEqual([]);
      const there = differences(one, other).map(({ field, before, after }) => `${field} ${before} ${after}`);
      const back = differences(other, one).map(({ field, before, after }) => `${field} ${after} ${before}`);
      expect(back.sort()).toEqual(there.sort());
    }),
  );
});
