"use client";
import type { ReactNode } from "react";
import { HealthMark } from "@/components/ui/health-mark";
import { SendButton } from "@/components/ui/send-button";
import { momentWords } from "@/lib/core/moment";
import type { IssueView, TitleView } from "@/lib/newsletter/issue/queries";
import type { IssueAt, TitleAt } from "@/lib/newsletter/issue/schema";
import { STANDING_WORDS, type Standing } from "@/lib/newsletter/issue/standing";
import { ReasonDialog } from "./reason-dialog";
import classes from "./standing.module.css";
import type { IssueActions, TitleActions } from "./types";

const TONES: Record<Standing, string> = {
  paused: "failing",
  held: "failing",
  waiting: "late",
  going: "well",
  open: "well",
  done: "well",
  none: "idle",
};

type Props = {
  at: IssueAt;
  titleAt: TitleAt;
  issue: IssueView;
  title: TitleView & { name: string };
  standing: Standing;
  may: boolean;
  zone: string;
  actions: IssueActions & TitleActions;
  /** What else is to be known about this day. */
  children: ReactNode;
};

/** Where the letter of a day stands, and what lets it go or stops it. */
export function StandingPanel({ at, titleAt, issue, title, standing, may, zone, actions, children }: Props) {
  const { paused } = title;
  const over = standing === "done" || standing === "none";
  return (
    <section className={classes.panel} aria-labelledby="standing">
      <h2 id="standing" className={classes.title}>
        <HealthMark tone={TONES[standing]}>{STANDING_WORDS[standing]}</HealthMark>
      </h2>
      {paused ? (
        <p>
          {paused.by} paused the daily email of {title.name} on {momentWords(paused.at, zone)}: “
          {paused.reason}”
        </p>
      ) : null}
      {issue.held ? (
        <p>
          {issue.held.by} held this letter back on {momentWords(issue.held.at, zone)}: “{issue.held.reason}”
        </p>
      ) : null}
      {issue.approved ? (
        <p>
          Approved by {issue.approved.by}, {momentWords(issue.approved.at, zone)}.
        </p>
      ) : null}
      {children}
      {may ? (
        <div className={classes.moves}>
          {over ? null : issue.approved ? (
            <SendButton label="Withdraw approval" send={() => actions.withdraw(at)} />
          ) : title.approval ? (
            <SendButton label="Approve" variant="filled" send={() => actions.approve(at)} />
          ) : null}
          {issue.held ? (
            <SendButton label="Let it go" variant="filled" send={() => actions.letGo(at)} />
          ) : over ? null : (
            <ReasonDialog
              label="Hold back"
              title="Hold this letter back?"
              send={(input) => actions.hold({ ...at, ...input })}
            >
              <p>Nothing more of this day goes out until somebody lets it go. Who has it already keeps it.</p>
            </ReasonDialog>
          )}
          {paused ? (
            <SendButton
              label="Resume the daily email"
              variant="filled"
              send={() => actions.resume(titleAt)}
            />
          ) : (
            <ReasonDialog
              label="Pause the daily email"
              title={`Pause the daily email of ${title.name}?`}
              send={(input) => actions.pause({ ...titleAt, ...input })}
            >
              <p>No letter of this title goes out until somebody resumes it, on no day.</p>
            </ReasonDialog>
          )}
        </div>
      ) : null}
    </section>
  );
}
