import { expect, it } from "vitest";
import { clashes, merged } from "./merge";
import { releaseContent } from "./schema";

const base = {
  kind: "other" as const,
  headline: "The hall opens",
  subheadline: "At noon",
  sections: ["local"],
};
const mine = releaseContent.parse({ ...base, headline: "The new hall opens", summary: "Mine alone" });
const theirs = releaseContent.parse({ ...base, headline: "The hall opens late", subheadline: "At one" });

it("shows where two texts differ, word by word", () => {
  const found = clashes(mine, theirs);
  expect(found.map((each) => each.field)).toEqual(["headline", "subheadline", "summary"]);
  expect(found[0]?.parts).toEqual([
    { kind: "same", text: "The " },
    { kind: "added", text: "new " },
    { kind: "same", text: "hall opens" },
    { kind: "removed", text: " late" },
  ]);
});

it("takes each field from the side that was chosen", () => {
  const one = merged(mine, theirs, { headline: "theirs", subheadline: "mine", summary: "mine" });
  expect(one).toMatchObject({
    headline: "The hall opens late",
    subheadline: "At noon",
    summary: "Mine alone",
  });
  const all = { headline: "theirs", subheadline: "theirs", summary: "theirs" } as const;
  expect(merged(mine, theirs, all)).toEqual(theirs);
  expect(merged(mine, theirs, {})).toEqual(mine);
});
