import { dateRules } from "./rules/dates";
import { headlineRules } from "./rules/headline";
import { languageRules } from "./rules/language";
import { leftoverRules } from "./rules/leftovers";
import { linkRules } from "./rules/links";
import { markRules } from "./rules/marks";
import { mediaRules } from "./rules/media";
import { originalityRules } from "./rules/originality";
import { peopleRules } from "./rules/people";
import { recordRules } from "./rules/records";
import { repetitionRules } from "./rules/repetition";
import type { Rule, RuleContext, Severity, Span } from "./rules/rule";
import { structureRules } from "./rules/structure";
import { timeRules } from "./rules/times";
import { toneRules } from "./rules/tone";
import type { ReleaseContent } from "./schema";

export type { Rule, RuleContext, Severity } from "./rules/rule";

/** Rises whenever a rule is added, dropped or decides otherwise; stored with every decision. */
export const RULESET = "1";

/** What changed with each version of the pack, the latest first; dates are days. */
export const RULESET_NOTES: { version: string; since: string; note: string }[] = [
  { version: "1", since: "2026-11-22", note: "The first pack." },
];

/**
 * What a rule found. `field` is a dotted path of the content; `span` counts characters (UTF-16 units) in the
 * plain text of that field: `bodyText` for the body.
 */
export type Finding = {
  rule: string;
  severity: Severity;
  field: string;
  span: Span | null;
  message: string;
  href?: string;
  held?: true;
};

/** The house's standards (S4), in the order of a reader's concerns: the same for the form, the API and the desk. */
export const RULE_GROUPS: { name: string; rules: Rule[] }[] = [
  { name: "Headline", rules: headlineRules },
  { name: "News", rules: originalityRules },
  { name: "Structure", rules: structureRules },
  { name: "Tone", rules: toneRules },
  { name: "Dates and times", rules: [...dateRules, ...timeRules] },
  { name: "People", rules: peopleRules },
  { name: "Pictures", rules: mediaRules },
  { name: "Links", rules: linkRules },
  { name: "Records", rules: recordRules },
  { name: "Language and marks", rules: [...languageRules, ...markRules, ...repetitionRules] },
  { name: "Leftovers", rules: leftoverRules },
];
export const RULES: Rule[] = RULE_GROUPS.flatMap((group) => group.rules);

const WEIGHT: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Applies every rule to a text at any stage of its writing. Errors first, then in the order of the rules. */
export function preflight(content: ReleaseContent, context: RuleContext): Finding[] {
  return RULES.flatMap((rule) =>
    rule.check(content, context).map((hit) => ({ rule: rule.id, severity: rule.severity, ...hit })),
  ).sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}
