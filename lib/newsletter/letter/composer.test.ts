import { extract } from "letterparser";
import { beforeAll, expect, it } from "vitest";
import { letterPress } from "@/components/newsletter/letter/press";
import { htmlToText } from "@/lib/core/html-text";
import { testDatabase } from "@/prisma/testing/database";
import type { Reader } from "../edition/content";
import { SAMPLE_NOTICES, sampleContent, sampleReader, sampleTitle } from "../testing/sample-content";
import type { Composer } from "./composer";

await testDatabase();
const { composerOf } = await import("./composer");

const NOW = new Date("2026-12-04T12:00:00Z");
let composer: Composer;
beforeAll(async () => {
  composer = await composerOf(sampleContent(), sampleTitle(), letterPress);
});

/** Languages put thin and narrow spaces into their times. */
const plain = (text: string) => text.replace(/\p{Zs}/gu, " ");
const shown = (html: string) => htmlToText(html.slice(html.indexOf("<body")));

it("makes a letter of what its reader chose, and says why each story is there", () => {
  const reader = sampleReader({ places: ["Ferry landing"], newsrooms: ["library"], notices: SAMPLE_NOTICES });
  const letter = composer.letterFor(reader, NOW)!;
  expect(letter.subject).toBe("Old mill bridge opens again after two years");
  expect(letter.items).toEqual([0, 1, 5, 2, 4, 3]);
  for (const words of [
    "The day’s lead",
    "You follow Riverbend Public Library",
    "You asked for news of Ferry landing",
    "From Business",
    "Release submitted by Hartmann Tools",
    "Wire from Northmark Press and Lakeland Wire",
    "Corrected: Council pays for the school roof",
    "We have withdrawn a story we sent you.",
    "5 – 7:30 PM",
    "Old Waterworks, Canal Street 2",
  ]) {
    expect(plain(shown(letter.html))).toContain(words);
    expect(plain(letter.text)).toContain(words);
  }
  const order = ["Old mill bridge", "We got something wrong", "From those you follow", "From your places"];
  const at = [...order, "Releases", "From the wire", "On today"].map((words) =>
    shown(letter.html).indexOf(words),
  );
  expect(at).toEqual([...at].sort((a, b) => a - b));
});

it("sends the same letter as bytes", async () => {
  const { raw, messageId } = composer.messageFor(sampleReader(), NOW)!;
  expect(messageId).toBe(`<${sampleReader().recipientId}@courier.example>`);
  const mail = extract(raw.toString("latin1"));
  const letter = composer.letterFor(sampleReader(), NOW)!;
  // Links are made anew for each letter; the parser ends lines its own way.
  const same = (text = "") =>
    text
      .replace(/\/subscribe\/(leave|preferences)\/[\w.-]+/g, "/$1")
      .replaceAll("\r\n", "\n")
      .trimEnd();
  expect(same(mail.text)).toBe(same(letter.text));
  expect(same(mail.html)).toBe(same(letter.html));
});

const composed = (changes: Parameters<typeof sampleContent>[0]) =>
  composerOf(sampleContent(changes), sampleTitle(), letterPress);

it("is headed by the editors' words, else by what this very letter begins with, on one line", async () => {
  const { entries } = sampleContent();
  const subjectFor = async (changes: Parameters<typeof sampleContent>[0], reader = sampleReader()) =>
    (await composed(changes)).letterFor(reader, NOW)?.subject;
  expect(await subjectFor({ subject: "  Bridge\r\nday  " })).toBe("Bridge day");
  const older = entries.map((entry) => (entry.lead ? { ...entry, firstSeq: 3 } : entry));
  expect(await subjectFor({ entries: older })).toBe("Library keeps its doors open until nine on weekdays");
  const long = entries.map((entry) => ({ ...entry, card: { ...entry.card, headline: "Mill ".repeat(40) } }));
  expect(await subjectFor({ entries: long })).toBe(`${"Mill ".repeat(15).trim()}…`);
  const onlyWrong = sampleReader({ sinceSeq: 9, notices: SAMPLE_NOTICES });
  expect(await subjectFor({}, onlyWrong)).toBe("Corrections from Riverbend Courier");
});

it("says nothing to whom nothing is new, and one thing alone at once, with why", async () => {
  expect(composer.letterFor(sampleReader({ sinceSeq: 5 }), NOW)).toBeNull();
  expect(composer.messageFor(sampleReader({ sections: ["no-such"], sinceSeq: 5 }), NOW)).toBeNull();
  const [first] = sampleContent().entries;
  const at = async (kind: "breaking" | "alert", why: Reader["why"]) =>
    (await composed({ kind, entries: [{ ...first!, lead: false, firstSeq: 0 }] })).letterFor(
      sampleReader({ sections: ["sports"], sinceSeq: 0, why }),
      NOW,
    )!;
  const breaking = await at("breaking", { kind: "breaking", name: "" });
  expect([breaking.subject, breaking.items]).toEqual([`Breaking: ${first!.card.headline}`, [0]]);
  expect(breaking.text).toContain("(You asked for breaking news of Riverbend Courier)");
  const alert = await at("alert", { kind: "search", name: "old <mill>" });
  expect(alert.text).toContain("(You asked to be told at once of news about “old <mill>”)");
  expect(alert.html).toContain("“old &lt;mill&gt;”");
  for (const { html, text } of [breaking, alert]) {
    expect(text).not.toContain("/digest/");
    expect(shown(html)).not.toMatch(/On today|View in browser|daily email/);
  }
});
