import { expect, test } from "vitest";
import { boilerplateText } from "./boilerplate";

const NAMES = ["Harbour Bakery", ""];

test.each([
  ["About Harbour Bakery\nIt bakes bread.", "It bakes bread."],
  ["ABOUT HARBOUR BAKERY:\n\nIt bakes bread.\nSince 1931.", "It bakes bread.\nSince 1931."],
  ["About us\nWe bake bread.", "We bake bread."],
  ["About Mill Street\nIt is a street.", "About Mill Street\nIt is a street."],
  ["About Harbour Bakery", "About Harbour Bakery"],
  ["It bakes bread.", "It bakes bread."],
  ["", ""],
])("%j is set as %j", (text, set) => {
  expect(boilerplateText(text, NAMES)).toBe(set);
});
