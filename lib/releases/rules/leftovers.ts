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

/** What word processors leave of comments and tracked changes when a text is copied. */
const REVISION =
  /^(?:comment(?:ed)?|deleted|inserted|formatted)(?: \[[^[\]\n]{1,12}\])?: |\[(?:comment|deleted|inserted|formatted|track(?:ed)? changes?)\b[^[\]\n]{0,60}\]|\[[A-Z]{2,3}\d{1,3}\]|[[(](?:please |legal to |to )?(?:check|confirm|verify)\b[^[\]()\n]{0,40}[\])]/gimu;
const RELEASE_LINE =
  /^(?:\*{0,3} ?)?(?:for immediate release|(?:strictly )?(?:under )?embargo(?:ed)?\b[^\n]{0,80}|not for (?:release|publication)\b[^\n]{0,60}|(?:press|news|media) release)[ :.*]{0,5}$/gimu;

export const leftoverRules: Rule[] = [
  {
    id: "template-leftover",
    severity: "error",
    fields: "All texts",
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
    fields: "Text",
    title: "No end mark",
    explanation: "“###” and “-30-” told typesetters that nothing follows. On a page they are noise.",
    example: { bad: "###", good: "The hall reopens in May." },
    check: (content) => hitsOf("body", plainBody(content), END_MARK, () => "Remove the end mark."),
  },
  {
    id: "revision-leftover",
    severity: "error",
    fields: "All texts",
    title: "Nothing of the revision remains",
    explanation:
      "Comments, tracked changes and notes to colleagues were not meant for readers. They have become news before.",
    example: {
      bad: "The hall cost $3 million [to confirm with finance].",
      good: "The hall cost $3 million.",
    },
    check: (content) =>
      allText(content).flatMap(({ field, text }) =>
        hitsOf(field, text, REVISION, (found) => `Remove “${found.trim().slice(0, 40)}”.`),
      ),
  },
  {
    id: "release-line",
    severity: "warning",
    fields: "Text",
    title: "Times stand in their own field",
    explanation:
      "“For immediate release” and embargo lines are for the desk. In the text readers see them; in the field they are kept to the minute.",
    example: { bad: "FOR IMMEDIATE RELEASE", good: "The works opens a second hall." },
    check: (content) =>
      hitsOf(
        "body",
        plainBody(content),
        RELEASE_LINE,
        () => "Set the time of publication, and remove this line.",
      ),
  },
];
