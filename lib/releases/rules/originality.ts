import { longDayWords } from "@/lib/core/moment";
import { SAME_TEXT } from "@/lib/similarity/thresholds";
import type { Earlier, Hit, Rule, Severity } from "./rule";

const VERY_SIMILAR = 0.75;
const MOST_NAMED = 3;

function weight({ degree, own }: Earlier): Severity {
  if (degree >= SAME_TEXT) return own ? "warning" : "error";
  return degree >= VERY_SIMILAR ? "warning" : "info";
}

function told(earlier: Earlier): Hit {
  const { credit, headline, at, published, own, degree, href } = earlier;
  // By name: authors and editors read the same words.
  const who = credit || (own ? "Your organisation" : "Somebody else");
  const done = published ? "published" : "handed in";
  const what = degree >= SAME_TEXT ? "this text" : "the same news";
  return {
    field: "body",
    span: null,
    severity: weight(earlier),
    message: `${who} ${done} ${what} on ${longDayWords(new Date(at))}: “${headline}” (${Math.round(degree * 100)} % alike).`,
    ...(href ? { href } : {}),
    ...(published || own ? {} : { held: true as const }),
  };
}

export const originalityRules: Rule[] = [
  {
    id: "near-duplicate",
    severity: "warning",
    fields: "Text",
    title: "News is told once",
    explanation:
      "Readers who meet the same news twice trust neither. Correct what is public instead of sending it again; if something has happened since, begin with that. The text is compared with earlier releases and agencies' items by its words, names and figures, so another order, another headline or other furniture make no difference. The same text from another sender weighs most.",
    example: {
      bad: "The shop on Mill Street opens on Monday (published on 2 November already, in other words)",
      good: "A week after its opening, the shop on Mill Street has hired two more bakers.",
    },
    check: (_content, { earlier = [] }) => earlier.slice(0, MOST_NAMED).map(told),
  },
];
