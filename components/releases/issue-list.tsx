"use client";
import { useEffect, useRef } from "react";
import type { Complaint } from "@/components/ui/outcome";
import { fieldName, inFormOrder } from "@/lib/releases/field-names";
import { fieldId } from "./fields/field-id";
import classes from "./form.module.css";

/** Leads to the control of a path, or of the nearest thing above it that is on the page. */
export function focusField(path: string): void {
  const parts = path.split(".");
  for (let n = parts.length; n > 0; n--) {
    const target = document.getElementById(fieldId(parts.slice(0, n).join(".")));
    if (!target) continue;
    target.scrollIntoView({ block: "center" });
    target.focus({ preventScroll: true });
    return;
  }
}

/** Everything that keeps a release from being sent, each with the way to its field. @param attempt rises with every try. */
export function IssueList({
  issues,
  message,
  attempt,
}: {
  issues: Complaint[];
  message: string;
  attempt: number;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt) box.current?.focus();
  }, [attempt]);
  if (!attempt || (!issues.length && !message)) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className={classes.issues}>
      <h2 className={classes.issuesTitle}>
        {message ||
          `${issues.length === 1 ? "One thing needs" : `${issues.length} things need`} your attention`}
      </h2>
      <ul>
        {inFormOrder(issues).map((issue) => (
          <li key={issue.path + issue.message}>
            <a
              href={`#${fieldId(issue.path)}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(issue.path);
              }}
            >
              {fieldName(issue.path)}
            </a>
            : {issue.message}
          </li>
        ))}
      </ul>
    </div>
  );
}
