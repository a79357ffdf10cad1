"use client";
import { Button, Kbd, Textarea } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { DESK_KEYS } from "@/components/desk/palette-entries";
import { Shortcuts } from "@/components/ui/shortcuts";
import type { DeskVerb } from "@/lib/releases/desk-moves";
import { ApproveDialog } from "./approve-dialog";
import { AssignSelect } from "./assign-select";
import { ChangesDialog } from "./changes-dialog";
import { ClaimStrip } from "./claim-strip";
import classes from "./decision.module.css";
import { usePointsDraft } from "./points-draft";
import { PointsFields } from "./points-fields";
import { RejectDialog } from "./reject-dialog";
import { KillDialog, UnpublishDialog } from "./retract-dialogs";
import { useReviewState } from "./review-state";
import { TakeOverDialog } from "./take-over-dialog";
import type { ReviewActions, Reviewed } from "./types";
import { UndoBar } from "./undo-bar";
import { NOTE_ID, useDecisions } from "./use-decisions";
import { useMove } from "./use-move";
import { useNext } from "./use-next";
import { useUndo } from "./use-undo";
import { VerbButtons } from "./verb-buttons";

type Props = {
  release: Reviewed;
  actions: ReviewActions;
  others: string[];
  people: { id: string; name: string }[];
};

/** Claim and decision: the buttons are exactly what the release allows this editor now. */
export function DecisionPanel({ release, actions, others, people }: Props) {
  const { form, points } = usePointsDraft();
  const { setEditing, setAnchor } = useReviewState();
  const move = useMove();
  const decisions = useDecisions(release, actions, move);
  const undoing = useUndo(release.id, actions.undo);
  const following = useNext(actions.next);
  const { open, setOpen, close, done, may, target } = decisions;
  const claim = () => void move.make(() => actions.claim(target));
  const mine = release.claim?.mine === true;
  const deciding = may("request_changes");
  // What was typed before somebody took the release over stays in sight.
  const drafted = points.length > 0 || Boolean(form.watch("note"));
  const dialog = (verb: DeskVerb) => ({ release, opened: open === verb, close, done });
  const inDraft = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === "Escape" && event.target instanceof HTMLElement) event.target.blur();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void decisions.sendBack();
  };
  return (
    <section className={classes.panel} aria-labelledby="decision">
      <div className={classes.panelHead}>
        <h2 id="decision">Decision</h2>
        <Shortcuts
          shortcuts={[
            { key: "c", label: "Claim", run: () => may("claim") && claim() },
            { key: "t", label: "Take over …", run: () => may("take_over") && setOpen("take_over") },
            { key: "a", label: "Approve at once", run: () => void decisions.approveAtOnce() },
            { key: "A", label: "Approve …, with a time or a note", run: () => void decisions.ask("approve") },
            { key: "r", label: "Send points and note back", run: () => void decisions.sendBack() },
            { key: "x", label: "Reject …", run: () => void decisions.ask("reject") },
            { key: "u", label: "Undo the last decision", run: undoing.undo },
            {
              key: "p",
              label: "Put it back",
              run: () => may("unclaim") && void move.make(() => actions.unclaim(target)),
            },
            { key: "n", label: "Next release", run: () => !mine && following.next() },
            { key: "e", label: "Edit the text", run: () => may("edit") && setEditing(true) },
            {
              key: "m",
              label: "Comment for the desk",
              run: () => setAnchor({ field: "", span: null, quoted: "" }),
            },
            { key: "Esc", label: "Leave a field; Ctrl+Enter sends what was typed there" },
            ...DESK_KEYS,
          ]}
        />
      </div>
      <ClaimStrip
        release={release}
        actions={actions}
        move={move}
        others={others}
        claim={claim}
        takeOver={() => setOpen("take_over")}
      />
      {may("assign") ? <AssignSelect release={release} people={people} send={actions.assign} /> : null}
      {deciding || drafted ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside
        <div className={classes.draft} onKeyDown={inDraft}>
          <PointsFields />
          <Textarea
            id={NOTE_ID}
            label="Note to the author"
            description="Goes with the points"
            autosize
            minRows={2}
            error={form.formState.errors.note?.message}
            {...form.register("note")}
          />
        </div>
      ) : null}
      <p role="status" className={classes.hint}>
        {decisions.hint || following.said}
      </p>
      <div className={classes.verbs}>
        <VerbButtons release={release} decisions={decisions} busy={move.busy} />
        {release.verbs.length || release.claim ? null : (
          <p className={classes.dim}>There is nothing for you to decide here now.</p>
        )}
        {mine ? null : (
          <Button
            fullWidth
            variant="default"
            loading={following.busy}
            onClick={following.next}
            rightSection={<Kbd aria-hidden>n</Kbd>}
            aria-keyshortcuts="n"
          >
            Next release
          </Button>
        )}
      </div>
      <TakeOverDialog release={release} send={actions.takeOver} opened={open === "take_over"} close={close} />
      <ApproveDialog {...dialog("approve")} send={actions.approve} />
      <ChangesDialog {...dialog("request_changes")} send={actions.requestChanges} />
      <RejectDialog {...dialog("reject")} send={actions.reject} />
      <UnpublishDialog {...dialog("unpublish")} send={actions.unpublish} />
      <KillDialog {...dialog("kill")} send={actions.kill} />
      <UndoBar {...undoing} />
    </section>
  );
}
