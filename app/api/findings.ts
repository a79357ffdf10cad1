import "server-only";
import { type Finding, RULESET } from "@/lib/releases/preflight";

/**
 * What the rule pack found, and which rule pack; a finding about a whole field has no span. `href` is the path, on
 * this host, of what a finding speaks of.
 */
export const findingsAnswer = (findings: Finding[]) => ({
  ruleset: RULESET,
  findings: findings.map(({ span, ...rest }) => ({ ...rest, ...(span ? { span } : {}) })),
});
