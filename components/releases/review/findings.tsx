import { IconAlertTriangle, IconExclamationCircle, IconInfoCircle } from "@tabler/icons-react";
import { fieldName } from "@/lib/releases/field-names";
import type { Finding, Severity } from "@/lib/releases/preflight";
import { AddPoint } from "./add-point";
import classes from "./written.module.css";

const SIGNS = { error: IconExclamationCircle, warning: IconAlertTriangle, info: IconInfoCircle };
export const SEVERITY_WORDS: Record<Severity, string> = { error: "Error", warning: "Warning", info: "Note" };

export type QuotedFinding = Finding & { quoted: string };

/** What the rule pack found at a field, each with one click to ask the author for it. */
export function Findings({ findings, within = "" }: { findings: QuotedFinding[]; within?: string }) {
  if (!findings.length) return null;
  return (
    <ul className={classes.findings}>
      {findings.map((finding) => {
        const Sign = SIGNS[finding.severity];
        return (
          <li
            key={`${finding.rule} ${finding.field} ${finding.span?.start}`}
            data-severity={finding.severity}
          >
            <Sign size={17} aria-hidden />
            <span>
              <b>{SEVERITY_WORDS[finding.severity]}:</b>{" "}
              {finding.field === within ? "" : `${fieldName(finding.field)}. `}
              {finding.message}
            </span>
            <AddPoint
              point={{
                rule: finding.rule,
                field: finding.field,
                span: finding.span,
                quoted: finding.quoted.slice(0, 300),
                text: finding.message,
              }}
            />
          </li>
        );
      })}
    </ul>
  );
}
