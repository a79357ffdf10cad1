import type { ReleaseContent } from "../schema";

export type Severity = "error" | "warning" | "info";

/** Characters in the plain text of a field, from `start` up to but not including `end`. */
export type Span = { start: number; end: number };

/**
 * What a rule found: `field` is a dotted path of the content, `message` is written for the author. `severity` stands
 * where this one weighs otherwise than its rule, `href` where there is something to look at.
 */
export type Hit = {
  field: string;
  span: Span | null;
  message: string;
  severity?: Severity;
  href?: string;
  /** It tells of what is not public: for whoever was shown it, never to be passed on. */
  held?: true;
};

/** A text that came before and tells the same news; `degree` is 0 to 1, `at` ISO 8601. */
export type Earlier = {
  id: string;
  headline: string;
  credit: string;
  at: string;
  published: boolean;
  /** Of the very organisation that asks. */
  own: boolean;
  degree: number;
  href: string | null;
};

/**
 * What a rule may know beside the text; `now` makes it a pure function of its arguments. `earlier` is what a search
 * has found; without it nothing is said about duplicates.
 */
export type RuleContext = { now: Date; organisation: string; earlier?: readonly Earlier[] };

/** One line of the house's standards, with the check that applies it. */
export type Rule = {
  /** kebab-case; decisions and tests cite it, so it never changes its meaning. */
  id: string;
  severity: Severity;
  /** The fields it reads, in the words of the form. */
  fields: string;
  title: string;
  explanation: string;
  example: { bad: string; good: string };
  check: (content: ReleaseContent, context: RuleContext) => Hit[];
};

/** A rule that marks no more than this many places; the author has understood by then. */
const MOST_HITS = 20;

/** Every place where a pattern (with flag g) matches a text, as hits on its field. */
export function hitsOf(
  field: string,
  text: string,
  pattern: RegExp,
  message: (found: string) => string,
  counts: (match: RegExpExecArray) => boolean = () => true,
): Hit[] {
  const hits: Hit[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match && hits.length < MOST_HITS; match = pattern.exec(text)) {
    if (counts(match))
      hits.push({
        field,
        span: { start: match.index, end: match.index + match[0].length },
        message: message(match[0]),
      });
  }
  return hits;
}
