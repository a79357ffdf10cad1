import { expect, it } from "vitest";
import { linkAdvice, linkFrom } from "./link-address";

it.each([
  ["bakery.example/menu", "https://bakery.example/menu"],
  [" https://bakery.example ", "https://bakery.example"],
  ["press@bakery.example", "mailto:press@bakery.example"],
  ["mailto:press@bakery.example", "mailto:press@bakery.example"],
  ["javascript:alert(1)", ""],
  ["the menu", ""],
  ["", ""],
])("reads %j as %j", (typed, address) => {
  expect(linkFrom(typed)).toBe(address);
});

it("warns of what hides or is not encrypted", () => {
  expect(linkAdvice("https://bit.ly/abc")).toContain("shortened");
  expect(linkAdvice("http://bakery.example")).toContain("https");
  expect(linkAdvice("https://bakery.example")).toBeUndefined();
  expect(linkAdvice("not one")).toBeUndefined();
});
