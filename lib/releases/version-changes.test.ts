import { expect, it } from "vitest";
import { releaseContent } from "./schema";
import { versionChanges } from "./version-changes";

const version = (number: number, side: "author" | "editor", headline: string) => ({
  number,
  side,
  actorName: `${side} ${number}`,
  content: releaseContent.parse({ kind: "other", headline }),
});
const words = (changes: { parts: { kind: string; text: string }[] }[] | null) =>
  changes?.flatMap((change) => change.parts.filter((part) => part.kind === "added").map((part) => part.text));

it("has nothing to compare a first hand-in with", () => {
  const first = version(2, "author", "One");
  expect(versionChanges([first], first.content)).toEqual({
    sinceLast: null,
    since: null,
    byEditors: null,
    editor: "",
  });
});

it("keeps the author's changes and the editor's apart", () => {
  const [first, second, edited] = [
    version(2, "author", "One"),
    version(7, "author", "Two"),
    version(9, "editor", "Three"),
  ];
  const changes = versionChanges([edited, second, first], edited.content);
  expect(words(changes.sinceLast)).toEqual(["Two"]);
  expect(changes.since).toBe(2);
  expect(words(changes.byEditors)).toEqual(["Three"]);
  expect(changes.editor).toBe("editor 9");
});

it("forgets an edit that the author has since handed in anew", () => {
  const [edited, second] = [version(4, "editor", "Two"), version(7, "author", "Three")];
  expect(versionChanges([second, edited, version(2, "author", "One")], second.content).byEditors).toBeNull();
});
