"use client";
import type { ReactNode } from "react";
import { DecisionPanel } from "./decision-panel";
import { PointsDraftProvider } from "./points-draft";
import classes from "./review.module.css";
import type { ReviewActions, Reviewed } from "./types";

/** The review page's two columns: what was written, and what is decided about it. */
export function ReviewDesk({
  release,
  actions,
  aside,
  children,
}: {
  release: Reviewed;
  actions: ReviewActions;
  aside: ReactNode;
  children: ReactNode;
}) {
  return (
    <PointsDraftProvider id={release.id} open={release.verbs.includes("request_changes")}>
      <div className={classes.desk}>
        <a className={classes.jump} href="#decision">
          To the decision
        </a>
        <div className={classes.main}>{children}</div>
        <aside className={classes.aside} aria-label="Review">
          <DecisionPanel release={release} actions={actions} />
          {aside}
        </aside>
      </div>
    </PointsDraftProvider>
  );
}
