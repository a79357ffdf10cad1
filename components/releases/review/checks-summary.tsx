import { fieldName, fieldOf } from "@/lib/releases/field-names";
import type { QuotedFinding } from "./findings";
import classes from "./review.module.css";

/** How much the checks found and where, with a way to each field. */
export function ChecksSummary({ findings, ruleset }: { findings: QuotedFinding[]; ruleset: string }) {
  const fields = [...new Set(findings.map((finding) => fieldOf(finding.field)))];
  const count = (field: string) => findings.filter((finding) => fieldOf(finding.field) === field).length;
  return (
    <>
      {fields.length ? (
        <ul className={classes.checks}>
          {fields.map((field) => (
            <li key={field}>
              <a href={`#field-${field === "quotes" ? "quotes.0" : field || "headline"}`}>
                {fieldName(field)}
              </a>
              <span>{count(field)}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p>Nothing found.</p>
      )}
      <p className={classes.dim}>Rule pack {ruleset}</p>
    </>
  );
}
