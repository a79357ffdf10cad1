import type { ReactNode } from "react";
import { fieldName } from "@/lib/releases/field-names";
import { Findings, type QuotedFinding } from "./findings";
import { MarkedText } from "./marked-text";
import classes from "./written.module.css";

/** Where the desk has commented: a field, and perhaps some of its words. */
export type DeskNote = { field: string; span: { start: number; end: number } | null };

/** One field of the release under its name, with what was found there. Empty fields stay away unless something was. */
export function WrittenField({
  field,
  findings,
  label,
  text,
  children,
  look,
  notes = [],
}: {
  field: string;
  findings: QuotedFinding[];
  label?: string;
  /** Plain text, shown with its marks; or children for what is more than that. */
  text?: string;
  children?: ReactNode;
  look?: "deck" | "serif" | "desk";
  /** The desk's comments, of this field or others. */
  notes?: DeskNote[];
}) {
  if (!text && !children && !findings.length) return null;
  return (
    <section className={classes.field} data-field={field} data-look={look} id={`field-${field}`}>
      <h3>{label ?? fieldName(field)}</h3>
      {text ? (
        <p className={classes.value}>
          <MarkedText
            text={text}
            findings={findings.filter((each) => each.field === field)}
            notes={notes.filter((each) => each.field === field)}
          />
        </p>
      ) : null}
      {children}
      {!text && !children ? <p className={classes.dim}>Left empty</p> : null}
      <Findings findings={findings} within={field} />
    </section>
  );
}
