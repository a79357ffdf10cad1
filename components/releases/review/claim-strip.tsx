"use client";
import { Button } from "@mantine/core";
import { IconPencil, IconUserCheck } from "@tabler/icons-react";
import { ButtonLink } from "@/components/ui/link";
import { clockWords } from "@/lib/core/moment";
import classes from "./decision.module.css";
import { ProblemNote } from "./problem-note";
import type { ReviewActions, Reviewed } from "./types";
import { useKeepClaim } from "./use-keep-claim";
import type { useMove } from "./use-move";

type Props = {
  release: Reviewed;
  actions: Pick<ReviewActions, "keep" | "unclaim">;
  move: ReturnType<typeof useMove>;
  claim: () => void;
};

/** Who is on the release and until when; the way to take it and to put it back. */
export function ClaimStrip({ release, actions, move, claim }: Props) {
  const { claim: held, verbs } = release;
  const lost = useKeepClaim(held?.mine ? { id: release.id } : null, actions.keep);
  const putBack = () => void move.make(() => actions.unclaim({ id: release.id, version: release.version }));
  return (
    <div className={classes.claim}>
      <div className={classes.claimWords} role="status">
        {held ? <IconUserCheck size={18} aria-hidden /> : null}
        {lost ? (
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
      <div className={classes.claimButtons}>
        {lost ? (
          <Button size="sm" onClick={move.reload}>
            Load anew
          </Button>
        ) : null}
        {verbs.includes("claim") ? (
          <Button size="sm" loading={move.busy} onClick={claim} aria-keyshortcuts="c">
            Claim
          </Button>
        ) : null}
        {verbs.includes("edit") ? (
          <ButtonLink
            size="sm"
            variant="default"
            href={release.editHref}
            leftSection={<IconPencil size={16} aria-hidden />}
          >
            Edit text
          </ButtonLink>
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
