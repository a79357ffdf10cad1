import { expect, it } from "vitest";
import { releaseContent } from "../schema";
import { comparedWith, type Sight, textAt } from "./sight";

const content = (headline: string) => releaseContent.parse({ kind: "other", headline });
const versions = [2, 5, 9].map((number) => ({ number, content: content(`Text ${number}`) }));
const current = content("Text 9");
const sight = (fields: Partial<Sight>): Sight => ({
  name: "Somebody",
  mine: false,
  at: new Date("2026-11-22T10:00:00Z"),
  number: 0,
  known: 0,
  looking: false,
  ...fields,
});
const added = (compared: ReturnType<typeof comparedWith>) =>
  compared?.changes.flatMap((change) =>
    change.parts.filter((part) => part.kind === "removed").map((part) => part.text),
  );

it("takes the text that stood when a version was on screen", () => {
  expect(textAt(versions, 7)?.number).toBe(5);
  expect(textAt(versions, 1)).toBeNull();
});

it("compares with what this editor knew, before what others saw later", () => {
  const compared = comparedWith(
    [sight({ mine: true, number: 9, known: 3, looking: true }), sight({ number: 8, known: 8 })],
    versions,
    current,
  );
  expect(compared).toMatchObject({ by: "me", number: 2 });
  expect(added(compared)).toEqual(["2"]);
});

it("compares with what the desk saw last when this editor looks for the first time", () => {
  const sights = [
    sight({ mine: true, number: 9, known: 0, looking: true }),
    sight({ name: "Early", number: 2, known: 2 }),
    sight({ name: "Late", number: 6, known: 6 }),
  ];
  expect(comparedWith(sights, versions, current)).toMatchObject({ by: "desk", name: "Late", number: 5 });
});

it("has nothing at the first look of all", () => {
  expect(comparedWith([], versions, current)).toBeNull();
  expect(comparedWith([sight({ mine: true, number: 9 })], versions, current)).toBeNull();
});

it("compares with what was asked for", () => {
  const mine = sight({ mine: true, number: 9, known: 9 });
  expect(comparedWith([mine], versions, current, 5)).toMatchObject({ by: "version", number: 5 });
  expect(comparedWith([mine], versions, current, 1)).toBeNull();
  expect(
    comparedWith([mine, sight({ name: "Other", number: 2, known: 2 })], versions, current, "desk"),
  ).toMatchObject({
    by: "desk",
    number: 2,
  });
});
