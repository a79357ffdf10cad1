import type { ReleaseContent } from "../schema";
import { wordCount } from "../text";
import { essence, plainBody } from "./fields";
import type { Rule } from "./rule";

const LEAD_WORDS = 35;
const BODY_WORDS = 120;
const PARAGRAPH_WORDS = 120;
const ABOUT_WORDS = 120;

/** A dateline typed into the lead (“RIVERBEND, Nov. 22 —”) is no part of the sentence. */
const withoutDateline = (lead: string) => {
  const dash = lead.slice(0, 80).search(/ -{1,2} |[–—]/);
  return dash > 0 && /^\p{Lu}{3}/u.test(lead) ? lead.slice(dash + 1) : lead;
};
const firstSentence = (lead: string) => /^[^\n]*?[.!?](?=["”»’)]*\s+["“„«(]*\p{Lu})/u.exec(lead)?.[0] ?? lead;

function repeats(content: ReleaseContent): boolean {
  const headline = essence(content.headline);
  const summary = essence(content.summary);
  if (!headline || !summary) return false;
  return summary === headline || (summary.startsWith(headline) && summary.length < headline.length * 1.25);
}

export const structureRules: Rule[] = [
  {
    id: "lead-long",
    severity: "warning",
    fields: "Text",
    title: `The first sentence has at most ${LEAD_WORDS} words`,
    explanation:
      "Who did what, where and when: that fits in one sentence. Everything else has its own sentence later.",
    example: {
      bad: "The works, which was founded in a shed behind the old station by two brothers who had come to the town in search of employment, and which has since moved twice and burned once, will open a second hall in June.",
      good: "The works will open a second hall in June.",
    },
    check: (content) => {
      const text = plainBody(content);
      const lead = text.slice(0, text.indexOf("\n") < 0 ? text.length : text.indexOf("\n"));
      const sentence = firstSentence(withoutDateline(lead).slice(0, 4000));
      const count = wordCount(sentence);
      if (count <= LEAD_WORDS) return [];
      const start = Math.max(0, lead.indexOf(sentence));
      return [
        {
          field: "body",
          span: { start, end: start + sentence.length },
          message: `The first sentence has ${count} words; aim for ${LEAD_WORDS} at most.`,
        },
      ];
    },
  },
  {
    id: "body-short",
    severity: "info",
    fields: "Text",
    title: `News takes ${BODY_WORDS} words or more`,
    explanation:
      "Shorter texts usually leave out why it matters, or what happens next. Add what a reader would ask.",
    example: { bad: "A text of forty words", good: "A text of two hundred words" },
    check: (content) => {
      const count = wordCount(plainBody(content));
      return count > 0 && count < BODY_WORDS
        ? [
            {
              field: "body",
              span: null,
              message: `The text has ${count} words; most news needs ${BODY_WORDS}.`,
            },
          ]
        : [];
    },
  },
  {
    id: "summary-repeats-headline",
    severity: "info",
    fields: "Summary",
    title: "The summary adds something",
    explanation:
      "Headline and summary stand together in lists and feeds. The second should say what the first cannot.",
    example: {
      bad: "Example Works opens a second hall",
      good: "Forty people will build pumps there from June, the first of them apprentices.",
    },
    check: (content) =>
      repeats(content)
        ? [
            {
              field: "summary",
              span: { start: 0, end: content.summary.length },
              message: "Say here what the headline does not say.",
            },
          ]
        : [],
  },
  {
    id: "paragraph-long",
    severity: "info",
    fields: "Text",
    title: `Paragraphs have at most ${PARAGRAPH_WORDS} words`,
    explanation: "On a telephone a long paragraph fills the screen. One thought each, then a new line.",
    example: { bad: "A paragraph of two hundred words", good: "A paragraph of fifty words" },
    check: (content) => {
      let offset = 0;
      return plainBody(content)
        .split("\n")
        .flatMap((paragraph) => {
          const start = offset;
          offset += paragraph.length + 1;
          // No more words fit into so few characters.
          if (paragraph.length < PARAGRAPH_WORDS * 2) return [];
          const count = wordCount(paragraph);
          return count > PARAGRAPH_WORDS
            ? [
                {
                  field: "body",
                  span: { start, end: start + paragraph.length },
                  message: `This paragraph has ${count} words; begin a new one earlier.`,
                },
              ]
            : [];
        })
        .slice(0, 10);
    },
  },
  {
    id: "boilerplate-long",
    severity: "info",
    fields: "About the organisation",
    title: `“About us” has at most ${ABOUT_WORDS} words`,
    explanation: "It stands under every release. Who you are, since when, where and for whom is enough.",
    example: { bad: "An “About” of two hundred words", good: "An “About” of sixty words" },
    check: ({ boilerplate }) => {
      const count = wordCount(boilerplate);
      return count > ABOUT_WORDS
        ? [
            {
              field: "boilerplate",
              span: null,
              message: `It has ${count} words; aim for ${ABOUT_WORDS} at most.`,
            },
          ]
        : [];
    },
  },
];
