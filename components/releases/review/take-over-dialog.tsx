"use client";
import classes from "./decision.module.css";
import { DecisionDialog } from "./dialog";
import { ProblemNote } from "./problem-note";
import type { ReviewActions, Reviewed } from "./types";
import { useMove } from "./use-move";

/** Asks once more before a release is taken from whoever holds it. */
export function TakeOverDialog({
  release,
  send,
  opened,
  close,
}: {
  release: Reviewed;
  send: ReviewActions["takeOver"];
  opened: boolean;
  close: () => void;
}) {
  const { make, busy, problem, reload } = useMove();
  const holder = release.claim?.name ?? "somebody";
  return (
    <DecisionDialog
      opened={opened}
      close={close}
      title="Take over this release?"
      submitLabel="Take it over"
      busy={busy}
      onSubmit={async (event) => {
        event.preventDefault();
        const outcome = await make(() => send({ id: release.id, version: release.version }));
        if (outcome?.ok) close();
      }}
    >
      <p className={classes.about}>{release.headline}</p>
      <p>
        {holder} is on it and will be told at once that you have taken it. What they have typed stays on their
        screen.
      </p>
      <ProblemNote problem={problem} zone={release.deskZone} reload={reload} />
    </DecisionDialog>
  );
}
