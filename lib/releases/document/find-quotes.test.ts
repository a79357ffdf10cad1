import { expect, test } from "vitest";
import { quoteIn } from "./find-quotes";

test.each([
  ["“We have built boats for a hundred years,” Owner Maud Tillery said.", "Maud Tillery", "owner"],
  ["“We have built boats for a hundred years,” said Owner Maud Tillery.", "Maud Tillery", "owner"],
  ["“We have built boats for a hundred years,” said the owner Maud Tillery.", "Maud Tillery", "owner"],
  ["Head Teacher Ann Roe said: “The school has waited ten years for this roof.”", "Ann Roe", "head teacher"],
  ["The club’s chair Ann Roe said: “The club has waited ten years for this.”", "Ann Roe", "chair"],
  ["“This town has waited long enough,” said Mayor Ann Roe, of Riverbend.", "Ann Roe", "mayor of Riverbend"],
  ["“This town has waited long enough,” said Chief Executive Ann Roe.", "Ann Roe", "chief executive"],
  ["“This town has waited long enough,” said CEO Ann Roe.", "Ann Roe", "CEO"],
  ["“This town has waited long enough,” said Vice President Ann Roe.", "Ann Roe", "vice president"],
  ["“This town has waited long enough,” said Ann Roe, mayor of Riverbend.", "Ann Roe", "mayor of Riverbend"],
  ["“This town has waited long enough,” said Mayor Roe, who left.", "Mayor Roe", "who left"],
  ["“This town has waited long enough,” said Deanna Baker.", "Deanna Baker", ""],
])("who says it, and what they are: %s", (paragraph, speaker, role) => {
  expect(quoteIn(paragraph)).toMatchObject({ speaker, role });
});

test.each([
  [
    "two sentences, the speaker between them",
    "“We have built boats for ferrymen and one circus,” said Maud Tillery, who runs the yard. “This is the first that leaves without a bill.”",
    "We have built boats for ferrymen and one circus. This is the first that leaves without a bill.",
  ],
  [
    "one sentence, the speaker within it",
    "“We have never sold,” said Maud Tillery, “a boat that we would not row ourselves.”",
    "We have never sold a boat that we would not row ourselves.",
  ],
  [
    "the speaker at the end",
    "“The slipway is as old as the yard itself,” said Maud Tillery.",
    "The slipway is as old as the yard itself.",
  ],
])("a quotation keeps its sentences: %s", (_, paragraph, words) => {
  expect(quoteIn(paragraph)?.text).toBe(words);
});
