import { dateRules } from "./rules/dates";
import { headlineRules } from "./rules/headline";
import { leftoverRules } from "./rules/leftovers";
import { linkRules } from "./rules/links";
import { peopleRules } from "./rules/people";
import type { Rule, RuleContext, Severity, Span } from "./rules/rule";
import { structureRules } from "./rules/structure";
import { timeRules } from "./rules/times";
import { toneRules } from "./rules/tone";
import type { ReleaseContent } from "./schema";

export type { Rule, RuleContext, Severity } from "./rules/rule";

/** Rises whenever a rule is added, dropped or decides otherwise; stored with every decision. */
export const RULESET = "1";

/**
 * What a rule found. `field` is a dotted path of the content; `span` counts characters (UTF-16 units) in the
 * plain text of that field: `bodyText` for the body.
 */
export type Finding = { rule: string; severity: Severity; field: string; span: Span | null; message: string };

/** The house's standards (S4): the same for the form, the API and the desk. */
export const RULES: Rule[] = [
  ...headlineRules,
  ...structureRules,
  ...toneRules,
  ...dateRules,
  ...timeRules,
  ...peopleRules,
  ...linkRules,
  ...leftoverRules,
];

const WEIGHT: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Applies every rule to a text at any stage of its writing. Errors first, then in the order of the rules. */
export function preflight(content: ReleaseContent, context: RuleContext): Finding[] {
  return RULES.flatMap((rule) =>
    rule.check(content, context).map((hit) => ({ rule: rule.id, severity: rule.severity, ...hit })),
  ).sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}
