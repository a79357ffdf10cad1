"use client";
import { useFieldFindings } from "./preflight";
import classes from "./preflight.module.css";
import { SeverityMark } from "./severity-mark";

/**
 * What preflight says about a field, beside the field.
 * @param unplaced only the remarks that name no place: the others are marked in the text.
 */
export function FieldRemarks({ field, unplaced }: { field: string; unplaced?: boolean }) {
  const findings = useFieldFindings(field).filter(({ span }) => !(unplaced && span));
  if (!findings.length) return null;
  return (
    <ul className={classes.remarks} id={`remarks-${field}`}>
      {findings.map((finding) => (
        <li key={`${finding.rule}-${finding.span?.start}-${finding.message}`}>
          <SeverityMark severity={finding.severity} size={16} />
          <span>{finding.message}</span>
        </li>
      ))}
    </ul>
  );
}
