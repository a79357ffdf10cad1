"use client";
import { IconCircleCheck } from "@tabler/icons-react";
import { fieldName } from "@/lib/releases/field-names";
import type { Finding } from "@/lib/releases/preflight";
import { readingMinutes } from "@/lib/releases/text";
import { FindingLinks } from "./finding-links";
import classes from "./form.module.css";
import { focusField } from "./issue-list";
import { useFindingStore, useFindings } from "./preflight/preflight";
import { SeverityMark } from "./preflight/severity-mark";

const counted = (count: number) => `${count} ${count === 1 ? "remark" : "remarks"}`;

/** Length of the text and what the house's standards say to it, the heaviest first; each leads to its place. */
export function FindingsPanel() {
  const { findings, words } = useFindings();
  const store = useFindingStore();
  const show = (finding: Finding) => {
    if (finding.field !== "body" || !store.showInText?.(finding)) focusField(finding.field);
  };
  return (
    <section aria-labelledby="preflight" className={classes.findings}>
      <p className={classes.length}>
        <strong>{words}</strong> {words === 1 ? "word" : "words"} ·{" "}
        {words ? `${readingMinutes(words)} min to read` : "nothing written yet"}
      </p>
      <h2 id="preflight" className={classes.findingsTitle}>
        Preflight
      </h2>
      <p role="status" className={classes.findingsCount}>
        {findings.length
          ? `${counted(findings.length)}. The editor sees the same list; none of them stops you.`
          : "Nothing to remark."}
      </p>
      {findings.length ? (
        <ul className={classes.findingList}>
          {findings.map((finding) => (
            <li
              key={`${finding.rule}-${finding.field}-${finding.span?.start}-${finding.message}`}
              data-severity={finding.severity}
            >
              <SeverityMark severity={finding.severity} />
              <span>
                <button type="button" onClick={() => show(finding)}>
                  {fieldName(finding.field)}
                </button>{" "}
                {finding.message} <FindingLinks finding={finding} />
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <IconCircleCheck size={28} stroke={1.5} aria-hidden className={classes.clear} />
      )}
    </section>
  );
}
