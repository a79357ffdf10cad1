import type { ReleaseContent } from "../schema";
import { hitsOf, type Rule } from "./rule";

const LONG = 90;
const ACRONYMS = new Set(["UNESCO", "UNICEF", "NASDAQ", "INTERPOL", "UNHCR", "OXFAM"]);
/** Words that tell nobody which organisation it is. */
const GENERIC = new Set(
  "the and for inc llc ltd gmbh corp corporation company companies limited group holding holdings association society foundation institute services partners club town city county".split(
    " ",
  ),
);

const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const isCapitals = (word: string) => /^\p{Lu}+$/u.test(word);

function capitals(content: ReleaseContent, organisation: string) {
  const { headline } = content;
  const all = words(headline).filter((word) => /\p{L}/u.test(word));
  const shouted = all.filter(isCapitals);
  if (all.length >= 3 && shouted.length >= all.length * 0.8 && headline.length >= 12)
    return [
      {
        field: "headline",
        span: { start: 0, end: headline.length },
        message: "Write the headline in ordinary letters, not in capitals.",
      },
    ];
  const known = new Set(words(`${organisation} ${content.onBehalfOf}`.toUpperCase()));
  return hitsOf(
    "headline",
    headline,
    /(?<![\p{L}\p{N}:])\p{Lu}{6,}(?![\p{L}\p{N}])/gu,
    (word) => `Write “${word}” in ordinary letters.`,
    ([word]) => !ACRONYMS.has(word) && !known.has(word),
  );
}

/** The words by which somebody would recognise a name. */
const telling = (name: string) =>
  words(name.toLowerCase()).filter((word) => word.length >= 3 && !GENERIC.has(word));

function namesIssuer(content: ReleaseContent, organisation: string): boolean {
  const text = ` ${words(`${content.headline} ${content.subheadline}`.toLowerCase()).join(" ")} `;
  const named = [...telling(organisation), ...telling(content.onBehalfOf)];
  return named.length === 0 || named.some((word) => text.includes(` ${word}`));
}

export const headlineRules: Rule[] = [
  {
    id: "headline-long",
    severity: "warning",
    fields: "Headline",
    title: `Headlines fit in ${LONG} characters`,
    explanation:
      "Longer headlines are cut off in search results, in feeds and on telephones. Say what happened; the subheadline has room for the rest.",
    example: {
      bad: "Harbour museum will reopen its restored east wing to visitors on the first weekend of March after two years",
      good: "Harbour museum reopens restored east wing in March",
    },
    check: ({ headline }) =>
      headline.trim().length > LONG
        ? [
            {
              field: "headline",
              span: { start: LONG, end: headline.length },
              message: `The headline has ${headline.trim().length} characters; aim for ${LONG} at most.`,
            },
          ]
        : [],
  },
  {
    id: "headline-capitals",
    severity: "warning",
    fields: "Headline",
    title: "No shouting",
    explanation:
      "Capitals are for names and abbreviations. A headline in capitals reads as an advertisement.",
    example: { bad: "FERRY LINE OPENS NEW NIGHT SERVICE", good: "Ferry line opens new night service" },
    check: (content, { organisation }) => capitals(content, organisation),
  },
  {
    id: "headline-without-issuer",
    severity: "info",
    fields: "Headline, subheadline",
    title: "The headline says whose news it is",
    explanation:
      "Readers meet a headline alone, in a list or in a feed. Name the organisation in the headline or the subheadline.",
    example: {
      bad: "New bakery opens on the market square",
      good: "Example Works opens new bakery on the market square",
    },
    check: (content, { organisation }) =>
      content.headline.trim() && !namesIssuer(content, organisation)
        ? [
            {
              field: "headline",
              span: null,
              message: `Name ${content.onBehalfOf || organisation} in the headline or the subheadline.`,
            },
          ]
        : [],
  },
  {
    id: "headline-full-stop",
    severity: "info",
    fields: "Headline",
    title: "Headlines end without a full stop",
    explanation: "A headline is a label rather than a sentence; newspapers set none behind it.",
    example: { bad: "Ferry line opens new night service.", good: "Ferry line opens new night service" },
    check: ({ headline }) => {
      const end = headline.trimEnd().length;
      return /(?<!\.)(?<!\b(?:inc|ltd|co|corp|jr|sr|st|bros|etc|no|vs|[a-z]))\.$/iu.test(headline.trimEnd())
        ? [{ field: "headline", span: { start: end - 1, end }, message: "Remove the full stop." }]
        : [];
    },
  },
];
