"use client";
import { Button, Kbd, Textarea } from "@mantine/core";
import { useState } from "react";
import { ButtonLink } from "@/components/ui/link";
import { Shortcuts } from "@/components/ui/shortcuts";
import type { DeskVerb } from "@/lib/releases/desk-moves";
import { ApproveDialog } from "./approve-dialog";
import { ChangesDialog } from "./changes-dialog";
import { ClaimStrip } from "./claim-strip";
import classes from "./decision.module.css";
import { usePointsDraft } from "./points-draft";
import { PointsFields } from "./points-fields";
import { RejectDialog } from "./reject-dialog";
import { KillDialog, UnpublishDialog } from "./retract-dialogs";
import type { ReviewActions, Reviewed } from "./types";
import { useMove } from "./use-move";

/** Claim and decision: the buttons are exactly what the release allows this editor now. */
export function DecisionPanel({ release, actions }: { release: Reviewed; actions: ReviewActions }) {
  const { form, clear } = usePointsDraft();
  const [open, setOpen] = useState<DeskVerb | null>(null);
  const move = useMove();
  const may = (verb: DeskVerb) => release.verbs.includes(verb);
  const close = () => setOpen(null);
  const done = () => {
    close();
    clear();
  };
  const dialog = (verb: DeskVerb) => ({ release, opened: open === verb, close, done });
  const claim = () => void move.make(() => actions.claim({ id: release.id, version: release.version }));
  const begin = async (verb: "approve" | "request_changes" | "reject") => {
    if (!may(verb)) return;
    const { points = [] } = form.getValues();
    if (verb === "request_changes" && !(await form.trigger(undefined, { shouldFocus: true }))) return;
    if (verb === "reject" && points.length && !(await form.trigger("points", { shouldFocus: true }))) return;
    setOpen(verb);
  };
  const deciding = may("request_changes");
  return (
    <section className={classes.panel} aria-labelledby="decision">
      <div className={classes.panelHead}>
        <h2 id="decision">Decision</h2>
        <Shortcuts
          shortcuts={[
            { key: "c", label: "Claim", run: () => may("claim") && claim() },
            { key: "a", label: "Approve …", run: () => void begin("approve") },
            { key: "r", label: "Request changes …", run: () => void begin("request_changes") },
            { key: "x", label: "Reject …", run: () => void begin("reject") },
          ]}
        />
      </div>
      <ClaimStrip release={release} actions={actions} move={move} claim={claim} />
      {deciding ? (
        <div className={classes.draft}>
          <PointsFields />
          <Textarea
            label="Note to the author"
            description="Goes with the points"
            autosize
            minRows={2}
            error={form.formState.errors.note?.message}
            {...form.register("note")}
          />
        </div>
      ) : null}
      <div className={classes.verbs}>
        {may("approve") ? (
          <Button
            fullWidth
            onClick={() => void begin("approve")}
            rightSection={<Kbd aria-hidden>a</Kbd>}
            aria-keyshortcuts="a"
            aria-haspopup="dialog"
          >
            Approve
          </Button>
        ) : null}
        {may("request_changes") ? (
          <Button
            fullWidth
            variant="default"
            onClick={() => void begin("request_changes")}
            rightSection={<Kbd aria-hidden>r</Kbd>}
            aria-keyshortcuts="r"
            aria-haspopup="dialog"
          >
            Request changes
          </Button>
        ) : null}
        {may("reject") ? (
          <Button
            fullWidth
            variant="default"
            c="var(--mantine-color-error)"
            onClick={() => void begin("reject")}
            rightSection={<Kbd aria-hidden>x</Kbd>}
            aria-keyshortcuts="x"
            aria-haspopup="dialog"
          >
            Reject
          </Button>
        ) : null}
        {may("correct") ? (
          <ButtonLink fullWidth variant="default" href={release.correctHref}>
            Correct
          </ButtonLink>
        ) : null}
        {may("unpublish") ? (
          <Button fullWidth variant="default" onClick={() => setOpen("unpublish")} aria-haspopup="dialog">
            Take offline
          </Button>
        ) : null}
        {may("kill") ? (
          <Button
            fullWidth
            variant="default"
            c="var(--mantine-color-error)"
            onClick={() => setOpen("kill")}
            aria-haspopup="dialog"
          >
            Kill for good
          </Button>
        ) : null}
        {release.verbs.length || release.claim ? null : (
          <p className={classes.dim}>There is nothing for you to decide here now.</p>
        )}
      </div>
      <ApproveDialog {...dialog("approve")} send={actions.approve} />
      <ChangesDialog {...dialog("request_changes")} send={actions.requestChanges} />
      <RejectDialog {...dialog("reject")} send={actions.reject} />
      <UnpublishDialog {...dialog("unpublish")} send={actions.unpublish} />
      <KillDialog {...dialog("kill")} send={actions.kill} />
    </section>
  );
}
