"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Radio, Textarea } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { REJECTION_REASONS, rejection } from "@/lib/releases/decisions-schema";
import classes from "./decision.module.css";
import { DecisionDialog } from "./dialog";
import { DraftSummary } from "./draft-summary";
import { usePointsDraft } from "./points-draft";
import { ProblemNote } from "./problem-note";
import type { ReviewActions, Reviewed } from "./types";
import { showComplaints, useMove } from "./use-move";

type Props = {
  release: Reviewed;
  send: ReviewActions["reject"];
  opened: boolean;
  close: () => void;
  done: () => void;
};
const OWN = "own";
const reasonForm = rejection.pick({ reason: true });

/** Rejects for one of the desk's usual reasons or one in the editor's own words; points and note go along. */
export function RejectDialog({ release, send, opened, close, done }: Props) {
  const draft = usePointsDraft();
  const [choice, setChoice] = useState("");
  const { make, busy, problem, reload, clear } = useMove();
  const form = useForm<{ reason: string }>({
    resolver: zodResolver(reasonForm),
    defaultValues: { reason: "" },
  });
  const choose = (value: string) => {
    setChoice(value);
    form.setValue("reason", value === OWN ? "" : value, { shouldValidate: value !== OWN });
  };
  const onSubmit = form.handleSubmit(async ({ reason }) => {
    const { points = [], note = "" } = draft.form.getValues();
    const order = rejection.parse({ reason, note, points });
    const outcome = await make(() => send({ id: release.id, version: release.version, order }));
    if (outcome?.ok) {
      notifications.show({ message: "Rejected. The author has been told." });
      done();
    } else if (showComplaints(form, outcome)) clear();
  });
  const error = form.formState.errors.reason?.message;
  return (
    <DecisionDialog
      opened={opened}
      close={close}
      title="Reject"
      submitLabel="Reject release"
      danger
      busy={busy}
      onSubmit={onSubmit}
    >
      <p className={classes.about}>{release.headline}</p>
      <Radio.Group
        label="Reason"
        description="The author reads it."
        value={choice}
        onChange={choose}
        error={choice === OWN ? undefined : error}
      >
        {REJECTION_REASONS.map((reason) => (
          <Radio key={reason} value={reason} label={reason} mt="xs" />
        ))}
        <Radio value={OWN} label="Another reason" mt="xs" />
      </Radio.Group>
      {choice === OWN ? (
        <Textarea
          label="Reason in your own words"
          autosize
          minRows={2}
          data-autofocus
          error={error}
          {...form.register("reason")}
        />
      ) : null}
      <DraftSummary />
      <p className={classes.hint}>The author may ask once for another editor's view.</p>
      <ProblemNote problem={problem} zone={release.deskZone} reload={reload} />
    </DecisionDialog>
  );
}
