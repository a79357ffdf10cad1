import { essence, isEnglish, plainBody, prose } from "./fields";
import { hitsOf, type Rule } from "./rule";

/** Short headlines may well begin a sentence. */
const LEAST = 20;
/** Said twice on purpose: “all that that implies”, “he had had”. */
const TWICE = new Set("that had bye tut hear very so no".split(" "));

export const repetitionRules: Rule[] = [
  {
    id: "headline-repeated",
    severity: "warning",
    fields: "Text",
    title: "The text does not begin with its headline",
    explanation:
      "The headline is set above the text. A second one at its beginning is usually pasted along, and readers see it twice.",
    example: {
      bad: "Example Works opens second hall",
      good: "Forty people will build pumps in Riverbend from June.",
    },
    check: (content) => {
      const text = plainBody(content);
      const first = text.split("\n", 1)[0] ?? "";
      const headline = essence(content.headline);
      const repeated =
        headline.length >= LEAST && `${essence(first.slice(0, 600))} `.startsWith(`${headline} `);
      return repeated
        ? [
            {
              field: "body",
              span: { start: 0, end: Math.min(first.length, content.headline.trim().length) },
              message: "Remove the headline from the text: it stands above it already.",
            },
          ]
        : [];
    },
  },
  {
    id: "subheadline-repeats-headline",
    severity: "info",
    fields: "Subheadline",
    title: "The subheadline goes on from the headline",
    explanation: "It is the second thing everybody reads. Use it for the second most important thing.",
    example: {
      bad: "Example Works opens second hall",
      good: "Forty new jobs, a third of them for apprentices",
    },
    check: ({ headline, subheadline }) => {
      const [above, below] = [essence(headline), essence(subheadline)];
      return above && below && (above === below || (below.length >= LEAST && above.includes(below)))
        ? [
            {
              field: "subheadline",
              span: { start: 0, end: subheadline.length },
              message: "Say here what the headline does not say.",
            },
          ]
        : [];
    },
  },
  {
    id: "repeated-word",
    severity: "warning",
    fields: "Headline, subheadline, summary, text",
    title: "No word twice",
    explanation: "“The the” slips in when sentences are moved about, and no spelling check sees it.",
    example: { bad: "The works opens in in June.", good: "The works opens in June." },
    check: (content) =>
      isEnglish(content)
        ? prose(content).flatMap(({ field, text }) =>
            hitsOf(
              field,
              text,
              /(?<![\p{L}\p{N}'’.-])(\p{L}{2,30}) (\1)(?![\p{L}\p{N}'’-])/giu,
              (found) => `“${found}”: once is enough.`,
              ([, first = "", second = ""]) =>
                second === second.toLowerCase() && !TWICE.has(first.toLowerCase()),
            ),
          )
        : [],
  },
];
