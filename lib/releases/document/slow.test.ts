import { expect, it } from "vitest";
import { readBlocks } from "./read-blocks";
import { recognise } from "./recognise";

const at = { today: "2026-11-22", timeZone: "America/Chicago", dayFirst: false };
const LONG = 30_000;
const repeated = (text: string) => text.repeat(Math.ceil(LONG / text.length));

const nasty: [string, string][] = [
  ["capitals", repeated("A")],
  ["capital words", repeated("Aa ")],
  ["places", repeated("Aa, Bb. ")],
  ["digits", repeated("1 2-")],
  ["numbers", repeated("555-")],
  ["ats", repeated("a@a.")],
  ["dashes", repeated("- ")],
  ["hashes", repeated("# ")],
  ["open quotes", repeated("“aaaaaaaaaaaaaaa ")],
  ["quotes", repeated("“aaaaaaaaaaaaaaaaaaaa” Aa Aa, ")],
  ["parentheses", repeated("(NYSE; (")],
  ["colons", repeated("Contact: ")],
  ["contacts", `Contact: ${repeated("Jane Roe, ")}`],
  ["months", repeated("May 1 ")],
  ["blanks", `a${repeated(" \u00a0\t")}b`],
];

const MEGABYTE = 1_000_000;

it.each(["<!--", "<![", "<o:p", "<p>", "<p></p>", "<tr><td>"])("reads a megabyte of %s in moments", (tag) => {
  const started = performance.now();
  expect(readBlocks(tag.repeat(MEGABYTE / tag.length))).toEqual([]);
  expect(performance.now() - started).toBeLessThan(4_000);
});

it("drops what Office writes around a text, and nothing else", () => {
  const html =
    "<!--a--><p>One <!-- <b> --->two<![if !supportLists]>·<![endif]><o:p>three</o:p></p><!----><p>Four</p><!-- five";
  expect(readBlocks(html).map((one) => one.text)).toEqual(["One two·three", "Four"]);
});

it.each(nasty)("reads %s without end in no more than moments", (_name, text) => {
  const started = performance.now();
  for (const tag of ["p", "h1", "li", "td"]) recognise(readBlocks(`<${tag}>${text}</${tag}>`), at);
  recognise(readBlocks(`<p>${text.match(/.{1,60}/gs)?.join("</p><p>")}</p>`), at);
  expect(performance.now() - started).toBeLessThan(8_000);
});
