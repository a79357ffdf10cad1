"use client";
import { useDebouncedValue } from "@mantine/hooks";
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle, IconXboxX } from "@tabler/icons-react";
import { useMemo } from "react";
import { useWatch } from "react-hook-form";
import { fieldName } from "@/lib/releases/field-names";
import { type ReleaseFormValues, toContent } from "@/lib/releases/form-values";
import { type Finding, preflight } from "@/lib/releases/preflight";
import { bodyText, wordCount } from "@/lib/releases/text";
import { useReleaseForm } from "./fields/use-field";
import classes from "./form.module.css";
import { focusField } from "./issue-list";

const WORDS_A_MINUTE = 220;
const MARKS = {
  error: { Icon: IconXboxX, word: "Error" },
  warning: { Icon: IconAlertTriangle, word: "Warning" },
  info: { Icon: IconInfoCircle, word: "Note" },
} as const;

function findingsOf(values: ReleaseFormValues, organisation: string): Finding[] {
  return preflight(toContent(values), { now: new Date(), organisation });
}

/** Length of the text and what the house's standards say to it, as it is typed. */
export function FindingsPanel({ organisation }: { organisation: string }) {
  const { control } = useReleaseForm();
  const values = useWatch({ control }) as ReleaseFormValues;
  const [settled] = useDebouncedValue(values, 500);
  const words = useMemo(() => wordCount(bodyText(settled.body)), [settled.body]);
  const findings = useMemo(() => findingsOf(settled, organisation), [settled, organisation]);
  return (
    <section aria-labelledby="preflight" className={classes.findings}>
      <p className={classes.length}>
        <strong>{words}</strong> {words === 1 ? "word" : "words"} ·{" "}
        {words ? `${Math.max(1, Math.round(words / WORDS_A_MINUTE))} min to read` : "nothing written yet"}
      </p>
      <h2 id="preflight" className={classes.findingsTitle}>
        Preflight
      </h2>
      <p role="status" className={classes.findingsCount}>
        {findings.length
          ? `${findings.length} ${findings.length === 1 ? "remark" : "remarks"}. The editor sees the same list; none of them stops you.`
          : "Nothing to remark."}
      </p>
      {findings.length ? (
        <ul className={classes.findingList}>
          {findings.map((finding, i) => {
            const { Icon, word } = MARKS[finding.severity];
            return (
              <li
                key={`${finding.rule}-${finding.field}-${finding.span?.start ?? i}`}
                data-severity={finding.severity}
              >
                <Icon size={18} aria-label={word} role="img" />
                <span>
                  <button type="button" onClick={() => focusField(finding.field)}>
                    {fieldName(finding.field)}
                  </button>{" "}
                  {finding.message}
                </span>
              </li>
            );
          })}
        </ul>
      ) : (
        <IconCircleCheck size={28} stroke={1.5} aria-hidden className={classes.clear} />
      )}
    </section>
  );
}
