import { expect, it } from "vitest";
import { isHeadlineTyped } from "./headline-typed";

it("takes a headline as a keyboard can type it and a page shows it", () => {
  const headline = "“Mill\u00a0Street’s  bakery” – open 9–5 ";
  for (const typed of [headline, '"Mill Street\'s bakery" - open 9-5', "“Mill Street’s bakery” – open 9–5"])
    expect(isHeadlineTyped(typed, headline)).toBe(true);
});

it("takes no other words for it", () => {
  const headline = "The bakery opens on Mill Street";
  for (const typed of [
    "",
    "The bakery",
    "the bakery opens on Mill Street",
    "The bakery opens on Mill Street.",
  ])
    expect(isHeadlineTyped(typed, headline)).toBe(false);
});
