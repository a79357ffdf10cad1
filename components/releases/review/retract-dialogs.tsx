"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Textarea, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useForm } from "react-hook-form";
import { killOrder, unpublishing } from "@/lib/releases/decisions-schema";
import classes from "./decision.module.css";
import { DecisionDialog } from "./dialog";
import { ProblemNote } from "./problem-note";
import type { ReviewActions, Reviewed } from "./types";
import { showComplaints, useMove } from "./use-move";

type Props<K extends "unpublish" | "kill"> = {
  release: Reviewed;
  send: ReviewActions[K];
  opened: boolean;
  close: () => void;
};

/** Takes a release offline and back to the desk. */
export function UnpublishDialog({ release, send, opened, close }: Props<"unpublish">) {
  const { make, busy, problem, reload, clear } = useMove();
  const form = useForm<{ reason: string }>({
    resolver: zodResolver(unpublishing),
    defaultValues: { reason: release.withdrawal.slice(0, 300) },
  });
  const onSubmit = form.handleSubmit(async (order) => {
    const outcome = await make(() => send({ id: release.id, version: release.version, order }));
    if (outcome?.ok) {
      notifications.show({ message: "Taken offline. It waits in the queue again." });
      close();
    } else if (showComplaints(form, outcome)) clear();
  });
  return (
    <DecisionDialog
      opened={opened}
      close={close}
      title="Take offline"
      submitLabel="Take offline"
      busy={busy}
      onSubmit={onSubmit}
    >
      <p className={classes.about}>{release.headline}</p>
      <p>It leaves every public page and feed and waits in the queue again. It may be published once more.</p>
      <Textarea
        label="Reason"
        description="The author reads it."
        autosize
        minRows={2}
        data-autofocus
        error={form.formState.errors.reason?.message}
        {...form.register("reason")}
      />
      <ProblemNote problem={problem} zone={release.deskZone} reload={reload} />
    </DecisionDialog>
  );
}

/** Kills for good; the headline has to be typed. */
export function KillDialog({ release, send, opened, close }: Props<"kill">) {
  const { make, busy, problem, reload, clear } = useMove();
  const form = useForm<{ reason: string; confirm: string }>({
    resolver: zodResolver(killOrder),
    defaultValues: { reason: release.withdrawal.slice(0, 300), confirm: "" },
  });
  const { errors } = form.formState;
  const onSubmit = form.handleSubmit(async (order) => {
    const outcome = await make(() => send({ id: release.id, version: release.version, order }));
    if (outcome?.ok) {
      notifications.show({ message: "Killed." });
      close();
    } else if (showComplaints(form, outcome)) clear();
  });
  return (
    <DecisionDialog
      opened={opened}
      close={close}
      title="Kill for good"
      submitLabel="Kill release"
      danger
      busy={busy}
      onSubmit={onSubmit}
    >
      <p>
        Its page answers “gone” with a notice, every feed drops it, and it can never return. This cannot be
        undone.
      </p>
      <Textarea
        label="Reason"
        description="Readers find it where the story was and among the corrections; the author reads it too."
        autosize
        minRows={2}
        data-autofocus
        error={errors.reason?.message}
        {...form.register("reason")}
      />
      <TextInput
        label="Type the headline to confirm"
        description={release.headline}
        autoComplete="off"
        error={errors.confirm?.message}
        {...form.register("confirm")}
      />
      <ProblemNote problem={problem} zone={release.deskZone} reload={reload} />
    </DecisionDialog>
  );
}
