import { expect, it } from "vitest";
import { differingFields } from "./differing-fields";
import { releaseContent } from "./schema";

const text = releaseContent.parse({ kind: "other", headline: "One", body: "<p>Same</p>" });

it("finds nothing in the same text, however it is marked up", () => {
  expect(differingFields(text, { ...text, body: "<p>Same</p>\n" })).toEqual([]);
});

it("tells both sides of each field that differs, in words", () => {
  const theirs = releaseContent.parse({
    ...text,
    headline: "Two",
    rightsConfirmed: true,
    quotes: [{ text: "Yes", speaker: "Ada Finch", role: "" }],
  });
  expect(differingFields(text, theirs)).toEqual([
    { field: "headline", name: "Headline", mine: "One", theirs: "Two" },
    { field: "quotes", name: "Quote", mine: "", theirs: "Yes, Ada Finch" },
    { field: "rightsConfirmed", name: "Rights", mine: "no", theirs: "yes" },
  ]);
});
