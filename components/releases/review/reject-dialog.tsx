"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Kbd, Radio, Textarea } from "@mantine/core";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { REJECTION_REASONS, rejection } from "@/lib/releases/decisions-schema";
import classes from "./decision.module.css";
import { DecisionDialog } from "./dialog";
import { DraftSummary } from "./draft-summary";
import { usePointsDraft } from "./points-draft";
import { ProblemNote } from "./problem-note";
import type { Done, ReviewActions, Reviewed } from "./types";
import { showComplaints, useMove } from "./use-move";

type Props = {
  release: Reviewed;
  send: ReviewActions["reject"];
  opened: boolean;
  close: () => void;
  done: Done;
};
const OWN = "own";
const reasonForm = rejection.pick({ reason: true });
const typing = (target: EventTarget | null) => target instanceof HTMLTextAreaElement;

/**
 * Rejects for one of the desk's usual reasons, which the keys 1 to 9 choose, or one in the editor's own words; points
 * and note go along.
 */
export function RejectDialog({ release, send, opened, close, done }: Props) {
  const draft = usePointsDraft();
  const [choice, setChoice] = useState("");
  const { make, busy, problem, reload, clear } = useMove();
  const form = useForm<{ reason: string }>({
    resolver: zodResolver(reasonForm),
    defaultValues: { reason: "" },
  });
  const saved = draft.replies.filter((each) => each.kind === "rejection").map((each) => each.text);
  const reasons = [...new Set([...REJECTION_REASONS, ...saved])];
  const choose = (value: string) => {
    setChoice(value);
    form.setValue("reason", value === OWN ? "" : value, { shouldValidate: value !== OWN });
  };
  const onSubmit = form.handleSubmit(async ({ reason }) => {
    const { points = [], note = "" } = draft.form.getValues();
    const order = rejection.parse({ reason, note, points });
    const outcome = await make(() => send({ id: release.id, version: release.version, order }));
    if (outcome?.ok) done(outcome.value.version, "Rejected. The author will be told.");
    else if (showComplaints(form, outcome)) clear();
  });
  const group = useRef<HTMLDivElement>(null);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1;
    const reason = reasons[at];
    if (reason) {
      event.preventDefault();
      choose(reason);
      group.current?.querySelectorAll<HTMLInputElement>("input[type=radio]")[at]?.focus();
    }
    if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      void onSubmit();
    }
  });
  useEffect(() => {
    if (!opened) return;
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, [opened]);
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
      <div ref={group}>
        <Radio.Group
          label="Reason"
          description="The author reads it. The keys 1 to 9 choose, Enter sends."
          inputWrapperOrder={["label", "description", "error", "input"]}
          value={choice}
          onChange={choose}
          error={choice === OWN ? undefined : error}
        >
          {reasons.map((reason, index) => (
            <div key={reason} className={classes.numbered}>
              <Radio value={reason} label={reason} {...(index === 0 ? { "data-autofocus": true } : {})} />
              {index < 9 ? <Kbd aria-hidden>{index + 1}</Kbd> : null}
            </div>
          ))}
          <Radio value={OWN} label="Another reason" mt="xs" />
        </Radio.Group>
      </div>
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
