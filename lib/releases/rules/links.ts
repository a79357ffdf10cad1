import type { ReleaseContent } from "../schema";
import { bodyLinks, wordCount } from "../text";
import { plainBody } from "./fields";
import { type Hit, hitsOf, type Rule } from "./rule";

/** Links that 300 words carry. */
const LINKS = 5;
const PER_WORDS = 300;

const SHORTENERS = new Set(
  "bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly rebrand.ly cutt.ly lnkd.in shorturl.at tiny.cc rb.gy t.ly soo.gd bl.ink v.gd s.id fb.me amzn.to".split(
    " ",
  ),
);

/** Whether an address is that of a service that shortens others. */
export const isShortened = (address: string) => {
  const host = URL.parse(address)?.hostname.replace(/^www\./, "");
  return host !== undefined && SHORTENERS.has(host);
};
const advice = "Give the full address: a shortened one hides where it leads, and may end.";

function shortened(content: ReleaseContent): Hit[] {
  const inLinks = content.links.flatMap((link, i) =>
    isShortened(link.url) ? [{ field: `links.${i}.url`, span: null, message: advice }] : [],
  );
  const inText = hitsOf(
    "body",
    plainBody(content),
    /(?<![\w.@-])(?:https?:\/\/)?(?:www\.)?[a-z]{1,9}\.[a-z]{2,3}\/[\w-]{2,40}/gi,
    () => advice,
    ([found]) => isShortened(found.includes("://") ? found : `https://${found}`),
  );
  const hidden = inText.length === 0 && bodyLinks(content.body).some(isShortened);
  return [...inLinks, ...inText, ...(hidden ? [{ field: "body", span: null, message: advice }] : [])];
}

export const linkRules: Rule[] = [
  {
    id: "too-many-links",
    severity: "warning",
    fields: "Text",
    title: `At most ${LINKS} links for ${PER_WORDS} words`,
    explanation:
      "A text full of links reads as promotion, and filters treat it so. Keep those that prove something.",
    example: {
      bad: "Six linked words in a text of two hundred words",
      good: "Two linked sources in a text of two hundred words",
    },
    check: (content) => {
      const count = bodyLinks(content.body).length;
      const allowed = Math.floor((LINKS * Math.max(PER_WORDS, wordCount(plainBody(content)))) / PER_WORDS);
      return count > allowed
        ? [
            {
              field: "body",
              span: null,
              message: `The text has ${count} links; its length carries ${allowed}.`,
            },
          ]
        : [];
    },
  },
  {
    id: "shortened-link",
    severity: "error",
    fields: "Links, text",
    title: "No shortened addresses",
    explanation: "Readers should see where a link leads before they follow it.",
    example: {
      bad: "The plan is at https://bit.ly/harbourplan",
      good: "The plan is at https://harbour.example/plan",
    },
    check: shortened,
  },
  {
    id: "bare-address",
    severity: "info",
    fields: "Text",
    title: "Words are linked, addresses are not printed",
    explanation:
      "A screen reader spells out an address letter by letter. Link the words that say what is there.",
    example: {
      bad: "The plan is at https://harbour.example/documents/plan.pdf",
      good: "The plan for the harbour is public.",
    },
    check: (content) =>
      hitsOf(
        "body",
        plainBody(content),
        /(?<![\w@.])(?:https?:\/\/|www\.)[^\s<>()“”"]{4,200}/gi,
        () => "Link words of the sentence instead of printing the address.",
      ),
  },
];
