import "server-only";
import { preflight, RULESET, type RuleContext } from "@/lib/releases/preflight";
import type { ReleaseContent } from "@/lib/releases/schema";

/** What the rule pack finds, and which rule pack; a finding about a whole field has no span. */
export const findingsAnswer = (content: ReleaseContent, context: RuleContext) => ({
  ruleset: RULESET,
  findings: preflight(content, context).map(({ span, ...rest }) => ({ ...rest, ...(span ? { span } : {}) })),
});
