import type { ReactNode } from "react";
import classes from "./health-mark.module.css";

/** How something fares, in words beside a dot: well, late, failing or idle. */
export function HealthMark({ tone, children }: { tone: string; children: ReactNode }) {
  return (
    <span className={classes.mark} data-tone={tone}>
      {children}
    </span>
  );
}
