"use client";
import { IconCircleCheck } from "@tabler/icons-react";
import { memo, useDeferredValue } from "react";
import { fieldName } from "@/lib/releases/field-names";
import type { Finding } from "@/lib/releases/preflight";
import { readingMinutes } from "@/lib/releases/text";
import { FindingLinks } from "./finding-links";
import classes from "./form.module.css";
import { focusField } from "./issue-list";
import { useFindingStore, useFindings } from "./preflight/preflight";
import { SeverityMark } from "./preflight/severity-mark";

const counted = (count: number) => `${count} ${count === 1 ? "remark" : "remarks"}`;

/** More at once helps nobody: the rest comes up as these are settled. */
const SHOWN = 30;

/** Length of the text and what the house's standards say to it, the heaviest first; each leads to its place. */
export const FindingsPanel = memo(function FindingsPanel() {
  // Remarks wait for keys: a list drawn late is better than a letter drawn late.
  const { findings, words } = useDeferredValue(useFindings());
  return (
    <section aria-labelledby="preflight" className={classes.findings}>
      <p className={classes.length}>
        {words === null ? (
          "Reading the text …"
        ) : (
          <>
            <strong>{words}</strong> {words === 1 ? "word" : "words"} ·{" "}
            {words ? `${readingMinutes(words)} min to read` : "nothing written yet"}
          </>
        )}
      </p>
      <h2 id="preflight" className={classes.findingsTitle}>
        Preflight
      </h2>
      <p role="status" className={classes.findingsCount}>
        {findings.length
          ? `${counted(findings.length)}. The editor sees the same list. What is required is named when you send.`
          : words === null
            ? ""
            : "Nothing to remark."}
      </p>
      {findings.length ? (
        <FindingList findings={findings} />
      ) : words === null ? null : (
        <IconCircleCheck size={28} stroke={1.5} aria-hidden className={classes.clear} />
      )}
    </section>
  );
});

const FindingList = memo(function FindingList({ findings }: { findings: Finding[] }) {
  const seen = new Map<string, number>();
  // The third remark of a rule stays the third while the text before it grows: its row is kept.
  const keyOf = ({ rule, field }: Finding) => {
    const nth = (seen.get(`${rule} ${field}`) ?? 0) + 1;
    seen.set(`${rule} ${field}`, nth);
    return `${rule} ${field} ${nth}`;
  };
  return (
    <>
      <ul className={classes.findingList}>
        {findings.slice(0, SHOWN).map((finding) => (
          <FindingRow key={keyOf(finding)} finding={finding} />
        ))}
      </ul>
      {findings.length > SHOWN ? (
        <p className={classes.findingsCount}>
          {counted(findings.length - SHOWN)} more will stand here when these are settled.
        </p>
      ) : null}
    </>
  );
});

const sameFinding = (a: Finding, b: Finding) =>
  a.rule === b.rule &&
  a.field === b.field &&
  a.message === b.message &&
  a.severity === b.severity &&
  a.href === b.href &&
  a.span?.start === b.span?.start &&
  a.span?.end === b.span?.end;

const FindingRow = memo(
  function FindingRow({ finding }: { finding: Finding }) {
    const store = useFindingStore();
    const show = () => {
      if (finding.field !== "body" || !store.showInText?.(finding)) focusField(finding.field);
    };
    return (
      <li data-severity={finding.severity}>
        <SeverityMark severity={finding.severity} />
        <span>
          <button type="button" onClick={show}>
            {fieldName(finding.field)}
          </button>{" "}
          {finding.message} <FindingLinks finding={finding} />
        </span>
      </li>
    );
  },
  (before, after) => sameFinding(before.finding, after.finding),
);
