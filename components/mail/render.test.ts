import { expect, it } from "vitest";
import { htmlToText } from "@/lib/core/html-text";
import { letterText } from "@/lib/core/letter";
import { renderLetter } from "./render";

const says = {
  paragraphs: ["Hello Ida,", "the desk asks for changes to “Bridge <reopens> & more”."],
  points: [
    { about: "Headline", text: "Name the bridge.", quoted: "Bridge reopens" },
    { text: "Give a second source.\nA document will do." },
  ],
  note: "Thank you for the photos.\nThey are fine.",
  facts: [{ label: "Public on", value: "Monday, November 23, 2026 at 9:00 AM (America/Chicago)" }],
  closing: ["Change the text and send it again."],
  action: { label: "Open the release", url: "https://news.example/portal/releases/1?a=1&b=2" },
  why: "You get this mail because you wrote this release.",
};
const mail = {
  subject: "Changes requested: Bridge <reopens>",
  sender: "Riverbend Courier",
  home: "https://news.example/portal",
};

it("says in HTML what the text part says, and nothing of a letter becomes markup", async () => {
  const html = await renderLetter({ ...mail, says });
  expect(html).toMatch(/^<!DOCTYPE html/);
  expect(html).toContain("&lt;reopens&gt;");
  expect(html).not.toContain("<reopens>");
  const shown = htmlToText(html.slice(html.indexOf("<body"))).replace(/\s+/g, " ");
  const words = letterText(says)
    .replace(/^(> |• |-- )/gm, "")
    .split(/\s+/)
    .filter((word) => !["•", "--", "Open"].includes(word));
  for (const word of words) expect(shown).toContain(word.replace(/:$/, ""));
  expect(html).toContain('href="https://news.example/portal/releases/1?a=1&amp;b=2"');
});

it("loads nothing from anywhere, and names its language and colours", async () => {
  const html = await renderLetter({ ...mail, says: { paragraphs: ["Hello,", "that is all."] } });
  expect(html).not.toMatch(/<img|<script|@import|url\(/i);
  expect(html).toMatch(/<html[^>]+lang="en"/);
  expect(html).toContain("prefers-color-scheme: dark");
});
