import { allText, plainBody } from "./fields";
import { hitsOf, type Rule } from "./rule";

/** Words between square or curly brackets that stand for something to be filled in. */
const BLANK =
  /\[(?:(?:insert|your|company|organi[sz]ation|name|date|city|town|place|title|headline|quote|contact|phone|email|website|link|number|amount|month|year|product|event|venue|speaker)\b[^[\]\n]{0,40}|[^[\]\n]{1,40}\b(?:name|here|date|title|goes here))\]|\{\{[^{}\n]{1,40}\}\}|<<[^<>\n]{1,40}>>/giu;
const FILLER = /lorem ipsum|\b(?:TBD|TBC|T\.B\.D\.|FIXME)(?!\w)|\bclick here\b|\binsert [a-z]{1,20} here\b/gi;
/** XX for a figure still missing, not the numeral after a name (“Games XX”). */
const CROSSES =
  /(?<![\w$€£%-])(?:(?<!\p{Lu}\p{L}{0,20} )|(?=X{2,10} ?(?:%|per ?cent)))[$€£]?X{2,}(?:[.,]X+)?(?![\p{L}\p{N}])/gu;

const END_MARK =
  /^[ \t]{0,4}(?:#(?: ?#){1,4}|[-–—]{1,2} ?(?:30|ends?|xxx) ?[-–—]{1,2}|ends?|\*{3})[ \t]{0,4}$/gim;

export const leftoverRules: Rule[] = [
  {
    id: "template-leftover",
    severity: "error",
    title: "Nothing of the template remains",
    explanation: "Blanks, filler text and “click here” show that a text was not read before it was sent.",
    example: {
      bad: "[Company Name] has hired XX people.",
      good: "Example Works has hired twelve people.",
    },
    check: (content) =>
      allText(content).flatMap(({ field, text }) =>
        [BLANK, FILLER, CROSSES].flatMap((pattern) =>
          hitsOf(field, text, pattern, (found) =>
            /^click/i.test(found)
              ? "Link the words that say what is there instead of “click here”."
              : `Fill in or remove “${found}”.`,
          ),
        ),
      ),
  },
  {
    id: "end-mark",
    severity: "warning",
    title: "No end mark",
    explanation: "“###” and “-30-” told typesetters that nothing follows. On a page they are noise.",
    example: { bad: "###", good: "The hall reopens in May." },
    check: (content) => hitsOf("body", plainBody(content), END_MARK, () => "Remove the end mark."),
  },
];
