import { describe, expect, it } from "vitest";
import { feedsNamedBy, looksLikePage, pageInstead } from "./web-page";

const bytes = (text: string) => new TextEncoder().encode(text);
const at = "https://agency.example/news/";

describe("a web page where a feed should be", () => {
  it.each([
    ["<!DOCTYPE html><html>", true],
    ["\ufeff\n<!-- hello -->\n<html lang=en>", true],
    ["<?xml version='1.0'?><rss version='2.0'/>", false],
    ["<feed xmlns='http://www.w3.org/2005/Atom'/>", false],
    ["<rss><channel><title>about html</title>", false],
    ["{}", false],
    [`${"<!---->".repeat(20)}<body>`, true],
    ["<!-- without an end <html>", false],
  ])("%j: %s", (text, page) => expect(looksLikePage(bytes(text))).toBe(page));

  it("is found or not found at once, however many comments come first", () => {
    // Tried in every division, 500 comments would never come to an end.
    expect(looksLikePage(bytes(`${"<!---->".repeat(500)}<x`))).toBe(false);
    expect(looksLikePage(bytes(`${"<!---->".repeat(500)}<html>`))).toBe(true);
  });

  it("names its feeds as full addresses", () => {
    const page = `<!doctype html><head><link rel="alternate" type="application/rss+xml" href="/rss.xml">
      <link rel="stylesheet" href="/a.css"><LINK REL='alternate home' TYPE='application/atom+xml; charset=utf-8' HREF=atom>
      <link rel=alternate type=text/html href=/en><link rel=alternate type="application/feed+json" href="javascript:1">`;
    expect(feedsNamedBy(bytes(page), at)).toEqual([
      "https://agency.example/rss.xml",
      "https://agency.example/news/atom",
    ]);
    expect(pageInstead(bytes(page), at)).toBe(
      "This is a web page, not a feed. It names these feeds: https://agency.example/rss.xml , https://agency.example/news/atom",
    );
    expect(pageInstead(bytes("<html>"), at)).toBe("This is a web page, not a feed.");
  });
});
