import { languageWords } from "@/lib/core/language-words";
import type { ReleaseContent } from "../schema";
import { isEnglish, ownVoice, plainBody } from "./fields";
import type { Hit, Rule } from "./rule";

const FREQUENT: Record<string, Set<string>> = Object.fromEntries(
  Object.entries({
    en: "the of and to in is was for that with on by from this are be at which has have will",
    de: "der die und das den von ist mit des dem nicht ein eine für auf sich werden wird auch im",
    fr: "le la les des et est une du dans pour que qui sur au par plus pas avec sont aux",
    es: "el los las del que una por con para como se más su al lo está sus son fue ha",
    it: "il che di una per non sono con del della gli nel alla anche dei più dal questo è da",
    nl: "het een van en dat niet zijn op voor met aan ook worden wordt deze naar bij er uit door",
    pt: "os que não uma com para por mais foi das dos ao pela são tem seu sua até também um",
  }).map(([language, words]) => [language, new Set(words.split(" "))]),
);
const SAMPLE = 400;
const LEAST = 12;

function otherLanguage(content: ReleaseContent): Hit[] {
  const said = content.language.split("-")[0] ?? "";
  if (!FREQUENT[said]) return [];
  const words = (
    plainBody(content)
      .slice(0, 6000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).slice(0, SAMPLE);
  const counts = Object.entries(FREQUENT)
    .map(([language, frequent]) => ({ language, count: words.filter((word) => frequent.has(word)).length }))
    .sort((a, b) => b.count - a.count);
  const best = counts[0];
  const own = counts.find((each) => each.language === said)?.count ?? 0;
  if (!best || best.count < LEAST || best.count < own * 2) return [];
  return [
    {
      field: "language",
      span: null,
      message: `The text reads as ${languageWords(best.language)}, its language is set to ${languageWords(said)}.`,
    },
  ];
}

/** Known to everybody, or never spelt out. */
const KNOWN = new Set(
  "USA CEO CFO CTO COO CIO CMO NASA DNA BBC CNN NATO UNESCO UNICEF NGO GPS PDF USB LED DVD RSS SMS TV IT HR PR FAQ AIDS HIV COVID MBA PHD BSC MSC GMT UTC EST EDT CST CDT MST MDT PST PDT CET CEST BST USD EUR GBP CHF NYSE OTC LLC INC LTD PLC GMBH MRI ATM VIP DIY UFO ISBN ISO FIFA UEFA NBA NFL NHL MLB NCAA FBI CIA IRS GDP VAT ID OK AM PM III VII VIII XII XIV XVI XIX XXI MIT UCLA WHO IMF FDA EPA NHS SUV CAD CAM API APP URL HTML HTTP WIFI LGBTQ QR CCTV TBD TBC SOS RSVP ASAP FYI ENDS XXX JPG PNG NEWS".split(
    " ",
  ),
);
const MOST_ACRONYMS = 5;

function unexplained(content: ReleaseContent, organisation: string): Hit[] {
  if (!isEnglish(content)) return [];
  const text = ownVoice(content).find(({ field }) => field === "body")?.text ?? "";
  const named = `${organisation} ${content.onBehalfOf} ${content.headline} ${content.boilerplate} ${content.dateline.place} ${content.places.join(" ")} ${content.tickers.join(" ")}`;
  const hits = new Map<string, Hit>();
  for (const match of text.matchAll(/(?<![\p{L}\p{N}.:&/-])\p{Lu}{3,6}(?=s?(?![\p{L}\p{N}&/-]))/gu)) {
    const [found] = match;
    if (hits.size >= MOST_ACRONYMS) break;
    if (KNOWN.has(found) || hits.has(found) || named.includes(found)) continue;
    const [before, after] = [
      text.slice(Math.max(0, match.index - 2), match.index),
      text.slice(match.index + found.length, match.index + found.length + 12),
    ];
    // Beside other capitals it is part of a shouted line, a name or a code.
    if (/\p{Lu}[ ,]$/u.test(before) || /^[ ,]{1,2}\p{Lu}{2}/u.test(after)) continue;
    // Who reads it once passes over it; who meets it again wants to know.
    if (text.indexOf(found, match.index + found.length) < 0) continue;
    if (text.includes(`(${found}`) || text.includes(`${found} (`) || text.includes(`“${found}”`)) continue;
    hits.set(found, {
      field: "body",
      span: { start: match.index, end: match.index + found.length },
      message: `Spell out “${found}” where it comes first.`,
    });
  }
  return [...hits.values()];
}

export const languageRules: Rule[] = [
  {
    id: "language-mismatch",
    severity: "warning",
    fields: "Language",
    title: "The language is the one of the text",
    explanation: "Screen readers pronounce a text, and search finds it, by the language it is said to have.",
    example: {
      bad: "Die Halle ist für alle offen, und das wird sie auch bleiben, denn die Stadt hat den Vertrag mit dem Verein auf zehn Jahre verlängert.",
      good: "The hall is open for everybody and will remain so, for the town has renewed the contract with the club for ten years.",
    },
    check: otherLanguage,
  },
  {
    id: "unexplained-acronym",
    severity: "info",
    fields: "Text",
    title: "Abbreviations are spelt out once",
    explanation:
      "What everybody in the trade knows, nobody outside of it does. Give the name where the abbreviation comes first.",
    example: {
      bad: "The plan was made with the RDPA. The RDPA owns the docks.",
      good: "The plan was made with the Riverbend Dock and Port Authority (RDPA). The RDPA owns the docks.",
    },
    check: (content, { organisation }) => unexplained(content, organisation),
  },
];
