import { expect, test } from "vitest";
import { quoteIn } from "./find-quotes";

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
