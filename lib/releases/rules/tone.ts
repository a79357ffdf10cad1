import type { ReleaseContent } from "../schema";
import { isEnglish, ownVoice } from "./fields";
import { type Hit, hitsOf, type Rule } from "./rule";

const HYPE =
  "amazing|awesome|best-in-class|best-of-breed|bleeding-edge|breakthrough|cutting-edge|disruptive|exciting|first-of-its-kind|game-changer|game-changing|groundbreaking|ground-breaking|incredible|industry-leading|jaw-dropping|leading-edge|life-changing|market-leading|mind-blowing|must-have|next-generation|next-level|once-in-a-lifetime|one-of-a-kind|paradigm-shifting|phenomenal|revolutionary|revolutionise|revolutionize|seamless|spectacular|state-of-the-art|stunning|super-charged|thrilled|trailblazing|turnkey|ultimate|unbeatable|unforgettable|unmatched|unparalleled|unprecedented|unrivalled|unrivaled|world-class|world-leading";
const hype = new RegExp(`(?<![\\p{L}-])(?:${HYPE})(?![\\p{L}-])`, "giu");
const YOU =
  /(?<![\p{L}\p{N}-])(?:you|your|yours|yourself|yourselves|you['’](?:re|ll|ve|d))(?![\p{L}\p{N}-])/giu;
const WE =
  /(?<![\p{L}\p{N}-])(?:[Ww]e|[Oo]ur|[Oo]urs|ourselves|us|[Ww]e['’](?:re|ll|ve|d))(?![\p{L}\p{N}-])/gu;

/** Applies a pattern to what the release says itself, outside quotation marks. */
const inOwnVoice = (content: ReleaseContent, pattern: RegExp, message: (found: string) => string): Hit[] =>
  ownVoice(content).flatMap(({ field, text }) => hitsOf(field, text, pattern, message));

/** The same for a pattern of English words. */
const inEnglish: typeof inOwnVoice = (content, ...rest) =>
  isEnglish(content) ? inOwnVoice(content, ...rest) : [];

export const toneRules: Rule[] = [
  {
    id: "exclamation-mark",
    severity: "warning",
    fields: "Headline, subheadline, summary, text",
    title: "No exclamation marks",
    explanation: "News does not cheer. Exclamation marks belong into quoted speech, if anywhere.",
    example: {
      bad: "The swimming pool opens on Saturday!",
      good: "The swimming pool opens on Saturday.",
    },
    check: (content) => inOwnVoice(content, /!/g, () => "End the sentence without an exclamation mark."),
  },
  {
    id: "repeated-punctuation",
    severity: "warning",
    fields: "Headline, subheadline, summary, text",
    title: "One mark is enough",
    explanation: "Two marks say no more than one. Three points for words left out are fine.",
    example: { bad: "Who will run the mill next??", good: "Who will run the mill next?" },
    check: (content) =>
      inOwnVoice(content, /[!?]{2,}|,{2,}|;{2,}|\.{4,}|(?<!\.)\.\.(?!\.)/g, (found) =>
        found.startsWith(".")
          ? "Use one full stop, or three points."
          : `Use one mark instead of “${found.slice(0, 10)}”.`,
      ),
  },
  {
    id: "direct-address",
    severity: "warning",
    fields: "Headline, subheadline, summary, text",
    title: "Readers are not addressed",
    explanation:
      "A report tells what happens; it does not talk to its reader. Write “visitors” or “residents” rather than “you”.",
    example: {
      bad: "You can book your seat from Monday.",
      good: "Visitors can book seats from Monday.",
    },
    check: (content) =>
      inEnglish(content, YOU, (found) => `Say who is meant instead of “${found}”, or quote somebody.`),
  },
  {
    id: "first-person",
    severity: "info",
    fields: "Headline, subheadline, summary, text",
    title: "The third person, outside quotes",
    explanation:
      "It is published under a newspaper's name, where “we” would be the newspaper. Name the organisation instead.",
    example: {
      bad: "We will plant two hundred trees along the canal.",
      good: "The society will plant two hundred trees along the canal.",
    },
    check: (content) => inEnglish(content, WE, (found) => `Name the organisation instead of “${found}”.`),
  },
  {
    id: "hype-words",
    severity: "warning",
    fields: "Headline, subheadline, summary, text",
    title: "Facts rather than praise",
    explanation:
      "Words that praise without proof make readers doubt the rest. Give the figure, the comparison or the reason.",
    example: {
      bad: "The works presents a revolutionary pump.",
      good: "The works presents a pump that uses a third less electricity.",
    },
    check: (content) =>
      inEnglish(content, hype, (found) => `“${found}” praises without proof: give the fact behind it.`),
  },
];
