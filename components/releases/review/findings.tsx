import { IconAlertTriangle, IconExclamationCircle, IconInfoCircle } from "@tabler/icons-react";
import { fieldName } from "@/lib/releases/field-names";
import type { Finding, Severity } from "@/lib/releases/preflight";
import { FindingLinks } from "../finding-links";
import { AddPoint } from "./add-point";
import classes from "./written.module.css";

const SIGNS = { error: IconExclamationCircle, warning: IconAlertTriangle, info: IconInfoCircle };
export const SEVERITY_WORDS: Record<Severity, string> = { error: "Error", warning: "Warning", info: "Note" };

export type QuotedFinding = Finding & { quoted: string };

/** The same remark about several places of a field is one line with its count. */
function gathered(findings: QuotedFinding[]): (QuotedFinding & { times: number })[] {
  const lines = new Map<string, QuotedFinding & { times: number }>();
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.field} ${finding.message}`;
    const line = lines.get(key);
    if (line) line.times++;
    else lines.set(key, { ...finding, times: 1 });
  }
  return [...lines.values()];
}

/**
 * What the rule pack found at a field, each with one click to ask the author for it. What tells of another's
 * unpublished text is for the desk alone and cannot be passed on.
 */
export function Findings({ findings, within = "" }: { findings: QuotedFinding[]; within?: string }) {
  if (!findings.length) return null;
  return (
    <ul className={classes.findings}>
      {gathered(findings).map((finding) => {
        const Sign = SIGNS[finding.severity];
        return (
          <li key={`${finding.rule} ${finding.field} ${finding.message}`} data-severity={finding.severity}>
            <Sign size={17} aria-hidden />
            <span>
              <b>{SEVERITY_WORDS[finding.severity]}:</b>{" "}
              {finding.field === within ? "" : `${fieldName(finding.field)}. `}
              {finding.message}
              {finding.times > 1 && ` (${finding.times} times)`} <FindingLinks finding={finding} />
            </span>
            {finding.held ? null : (
              <AddPoint
                point={{
                  rule: finding.rule,
                  field: finding.field,
                  span: finding.span,
                  quoted: finding.quoted.slice(0, 300),
                  text: finding.message,
                }}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
