import { site } from "@/lib/core/paths";
import type { Finding } from "@/lib/releases/preflight";
import classes from "./finding-links.module.css";

/** Where a finding leads: to the text it speaks of, and to the rule's own words. */
export function FindingLinks({ finding }: { finding: Finding }) {
  return (
    <span className={classes.links}>
      {finding.href ? (
        <a href={finding.href} target="_blank" rel="noreferrer">
          Read that text
        </a>
      ) : null}
      <a
        href={`${site.standards}#${finding.rule}`}
        target="_blank"
        rel="noreferrer"
        aria-label={`Why: ${finding.rule.replaceAll("-", " ")}`}
      >
        Why?
      </a>
    </span>
  );
}
