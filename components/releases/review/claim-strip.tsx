"use client";
import { Button } from "@mantine/core";
import { IconEye, IconPencil, IconUserCheck } from "@tabler/icons-react";
import { clockWords } from "@/lib/core/moment";
import classes from "./decision.module.css";
import { ProblemNote } from "./problem-note";
import { useReviewState } from "./review-state";
import type { ReviewActions, Reviewed } from "./types";
import { useKeepClaim } from "./use-keep-claim";
import { useLostClaim } from "./use-lost-claim";
import type { useMove } from "./use-move";

type Props = {
  release: Reviewed;
  actions: Pick<ReviewActions, "keep" | "unclaim">;
  move: ReturnType<typeof useMove>;
  /** Who else has it on screen. */
  others: string[];
  claim: () => void;
  takeOver: () => void;
};

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** Who is on the release and until when, and who else looks; the ways to take it and to put it back. */
export function ClaimStrip({ release, actions, move, others, claim, takeOver }: Props) {
  const { claim: held, verbs } = release;
  const { editing, setEditing } = useReviewState();
  const expired = useKeepClaim(held?.mine ? { id: release.id } : null, actions.keep);
  const taker = useLostClaim(held);
  const putBack = () => void move.make(() => actions.unclaim({ id: release.id, version: release.version }));
  return (
    <div className={classes.claim}>
      <p role="alert" className={classes.lost}>
        {taker ? `${taker} has taken this release over. What you typed is kept.` : ""}
      </p>
      <div className={classes.claimWords} role="status">
        {held ? <IconUserCheck size={18} aria-hidden /> : null}
        {expired ? (
          "Your claim has ended. Load the page anew and claim it again."
        ) : held?.mine ? (
          <span>
            <b>You are on it.</b> The claim ends after 15 idle minutes.
          </span>
        ) : held ? (
          <span>
            <b>{held.name}</b> is on it, at least until {clockWords(held.until, release.deskZone)}.
          </span>
        ) : verbs.includes("claim") ? (
          "Nobody is on it. Claim it to decide."
        ) : null}
      </div>
      <p role="status" className={classes.others}>
        {others.length ? (
          <>
            <IconEye size={16} aria-hidden />
            <span>Also looking: {list.format(others)}</span>
          </>
        ) : null}
      </p>
      <div className={classes.claimButtons}>
        {expired ? (
          <Button size="sm" onClick={move.reload}>
            Load anew
          </Button>
        ) : null}
        {verbs.includes("claim") ? (
          <Button size="sm" loading={move.busy} onClick={claim} aria-keyshortcuts="c">
            Claim
          </Button>
        ) : null}
        {verbs.includes("take_over") ? (
          <Button size="sm" variant="default" onClick={takeOver} aria-keyshortcuts="t" aria-haspopup="dialog">
            Take over …
          </Button>
        ) : null}
        {verbs.includes("edit") && !editing ? (
          <Button
            size="sm"
            variant="default"
            onClick={() => setEditing(true)}
            aria-keyshortcuts="e"
            leftSection={<IconPencil size={16} aria-hidden />}
          >
            Edit text
          </Button>
        ) : null}
        {verbs.includes("unclaim") ? (
          <Button size="sm" variant="default" loading={move.busy} onClick={putBack}>
            Put back
          </Button>
        ) : null}
      </div>
      <ProblemNote problem={move.problem} zone={release.deskZone} reload={move.reload} />
    </div>
  );
}
