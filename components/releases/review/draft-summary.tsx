"use client";
import { fieldName } from "@/lib/releases/field-names";
import classes from "./decision.module.css";
import { usePointsDraft } from "./points-draft";

/** The points and the note as the author will read them. */
export function DraftSummary() {
  const { form } = usePointsDraft();
  const { points = [], note = "" } = form.getValues();
  if (!points.length && !note.trim()) return null;
  return (
    <div className={classes.summary}>
      {points.length ? (
        <ul>
          {points.map((point) => (
            <li key={`${point.field} ${point.quoted} ${point.text}`}>
              <b>{fieldName(point.field ?? "")}:</b> {point.text}
              {point.quoted ? <span className={classes.dim}> (“{point.quoted}”)</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      {note.trim() ? <p>{note}</p> : null}
    </div>
  );
}
