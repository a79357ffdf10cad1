"use client";
import type { ReactNode } from "react";
import { desk } from "@/lib/core/paths";
import type { Reply } from "@/lib/releases/review/replies-schema";
import { SelectionBar } from "./comments/selection-bar";
import { DecisionPanel } from "./decision-panel";
import { PointsDraftProvider } from "./points-draft";
import classes from "./review.module.css";
import { ReviewStateProvider } from "./review-state";
import type { ReviewActions, Reviewed } from "./types";
import { useLiveRelease } from "./use-live-release";
import { useLooking } from "./use-looking";

type Props = {
  release: Reviewed;
  actions: ReviewActions;
  replies: Reply[];
  /** Who is at the desk, to give it to. */
  people: { id: string; name: string }[];
  /** The plain text of each field, by path. */
  texts: Record<string, string>;
  /** Whether this editor may comment: not on what their own organisation wrote. */
  comments: boolean;
  /** What the desk knows of it: below the text, while the decision stays in sight beside both. */
  known: ReactNode;
  children: ReactNode;
};

/** The review page's two columns: what was written, and what is decided about it. */
export function ReviewDesk({ release, actions, replies, people, texts, comments, known, children }: Props) {
  const { others, ask } = useLooking(desk.looking(release.id), release.version);
  useLiveRelease(release.id, ask);
  return (
    <ReviewStateProvider>
      <PointsDraftProvider id={release.id} open={release.verbs.includes("request_changes")} replies={replies}>
        <div className={classes.desk}>
          <a className={classes.jump} href="#decision">
            To the decision
          </a>
          <div className={classes.main}>
            {children}
            {comments ? <SelectionBar texts={texts} /> : null}
          </div>
          <aside className={classes.aside} aria-label="Review">
            <DecisionPanel release={release} actions={actions} others={others} people={people} />
          </aside>
          <div className={classes.known}>{known}</div>
        </div>
      </PointsDraftProvider>
    </ReviewStateProvider>
  );
}
