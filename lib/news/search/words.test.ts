import { expect, it } from "vitest";
import { excerpt, marked } from "./excerpt";
import { spansBetween, timeMarks } from "./marks";
import { askedFor, questionOf, searchWords, tsqueries } from "./question";
import { lettersApart, likeliest } from "./spelling";
import { stemsOf, wordsOf } from "./words";

const read = (text: string) => wordsOf(text).map(({ word, stem, at }) => `${at} ${word} ${stem}`);

it("tells words apart in any script, blind to accents, and keeps the places of words of grammar", () => {
  expect(read("Café’s mill-bridges of Straße")).toEqual([
    "1 cafe cafe",
    "2 mill mill",
    "3 bridges bridg",
    "4 of ",
    "5 strasse strass",
  ]);
  expect(read("東京の橋 opens")).toEqual(["1 東 東", "2 京 京", "3 の の", "4 橋 橋", "5 opens open"]);
  expect(read("हिन्दी 1,200")).toEqual(["1 हिन्दी हिन्दी", "2 1 1", "3 200 200"]);
  for (const text of ["A river’s “walk”", "½ ﷺ ŉ'x", "it's\u0000'quoted' \\ \ud800"]) {
    expect(stemsOf(text)).toEqual(wordsOf(text).map(({ stem }) => stem));
    expect(stemsOf(text).join("")).toMatch(/^[\p{L}\p{N}\p{M}]*$/u);
    for (const { from, to } of wordsOf(text)) expect(text.slice(from, to)).toMatch(/[\p{L}\p{N}]/u);
  }
});

it("makes any text fit to be asked for", () => {
  expect(searchWords("  river\u0000 \u0008walk\n")).toBe("river walk");
  expect(searchWords(`${"a".repeat(199)}😀`).length).toBeLessThanOrEqual(200);
  expect(searchWords("\ud800x").isWellFormed()).toBe(true);
  expect(questionOf("a or the")).toEqual([]);
  expect(questionOf(Array.from({ length: 40 }, (_, n) => `w${n}`).join(" "))[0]).toHaveLength(12);
});

it("asks for each word by itself unless one may stand for another", () => {
  const asked = (text: string) => tsqueries(questionOf(text), new Map());
  expect(asked('bridge -mill "old town"')).toEqual(["('bridg') & !('mill')", "('old' <1> 'town')"]);
  expect(asked("bridge or mill town")).toEqual(["('bridg') | ('mill') & ('town')"]);
  expect(asked("-bridge -mill")).toEqual(["!('bridg') & !('mill')"]);
});

it("shows the lines where what was asked for stands together, and loses no letter of a marked text", () => {
  const asked = askedFor(questionOf("bridge zürich"));
  const filler = "other words of no account ".repeat(30);
  const text = `A bridge. ${filler} The Bridges of Zurich. ${filler}`;
  const cut = excerpt(text, asked);
  expect(cut.filter(({ found }) => found).map((piece) => piece.text)).toEqual(["Bridges", "Zurich"]);
  expect(cut[0]?.text.startsWith("… ")).toBe(true);
  expect(
    marked(text, asked)
      .map((piece) => piece.text)
      .join(""),
  ).toBe(text);
  expect(excerpt("", asked)).toEqual([]);
});

it("covers a time with a few spans, every one of which the times in it have", () => {
  const to = new Date("2026-11-22T15:30:00Z");
  for (const hours of [0, 1, 5, 30, 400, 9_000, 20_000]) {
    const from = new Date(to.getTime() - hours * 3_600_000);
    const spans = spansBetween(from, to);
    expect(spans?.length).toBeLessThanOrEqual(6);
    for (const share of [0, 0.3, 1]) {
      const at = new Date(from.getTime() + share * (to.getTime() - from.getTime()));
      expect(timeMarks(at).some((mark) => spans?.includes(mark))).toBe(true);
    }
    expect(timeMarks(new Date(to.getTime() + 5_000 * 3_600_000)).some((mark) => spans?.includes(mark))).toBe(
      false,
    );
  }
  expect(spansBetween(new Date(0), to)).toBeNull();
});

it("takes the nearest word for the one that was meant", () => {
  expect([lettersApart("brdige", "bridge"), lettersApart("", "ab"), lettersApart("mill", "mill")]).toEqual([
    1, 2, 0,
  ]);
  const known = [
    { word: "bridge", items: 5 },
    { word: "brigade", items: 50 },
  ];
  expect(likeliest("brdige", known)).toBe("bridge");
  expect(likeliest("cat", known)).toBeNull();
});
