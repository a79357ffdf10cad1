"use client";
import classes from "./decision.module.css";
import { DecisionDialog } from "./dialog";
import { DraftSummary } from "./draft-summary";
import { usePointsDraft } from "./points-draft";
import { ProblemNote } from "./problem-note";
import type { Done, ReviewActions, Reviewed } from "./types";
import { showComplaints, useMove } from "./use-move";

type Props = {
  release: Reviewed;
  send: ReviewActions["requestChanges"];
  opened: boolean;
  close: () => void;
  done: Done;
};

/** Confirms what goes back to the author: the points and the note of the draft. */
export function ChangesDialog({ release, send, opened, close, done }: Props) {
  const { form } = usePointsDraft();
  const { make, busy, problem, reload, clear } = useMove();
  const onSubmit = form.handleSubmit(async (order) => {
    const outcome = await make(() => send({ id: release.id, version: release.version, order }));
    if (outcome?.ok) {
      done(outcome.value.version, `Sent back to ${release.authorName}.`);
    } else if (showComplaints(form, outcome)) {
      clear();
      close();
    }
  }, close);
  return (
    <DecisionDialog
      opened={opened}
      close={close}
      title="Request changes"
      submitLabel="Send back to the author"
      busy={busy}
      onSubmit={onSubmit}
    >
      <p className={classes.about}>{release.headline}</p>
      <p>{release.authorName} gets this by email and can hand the release in again.</p>
      <DraftSummary />
      <ProblemNote problem={problem} zone={release.deskZone} reload={reload} />
    </DecisionDialog>
  );
}
