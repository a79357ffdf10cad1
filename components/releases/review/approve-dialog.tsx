"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { NativeSelect, Radio, Textarea, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { Controller, useForm } from "react-hook-form";
import type { z } from "zod";
import { bothZones } from "@/lib/core/moment";
import { type ApprovalForm, approvalForm, approvalOf } from "@/lib/releases/approval-form";
import { publicTime } from "@/lib/releases/lifecycle";
import { instantOfLocal } from "@/lib/releases/zoned-time";
import classes from "./decision.module.css";
import { DecisionDialog } from "./dialog";
import { ProblemNote } from "./problem-note";
import type { Done, ReviewActions, Reviewed } from "./types";
import { showComplaints, useMove } from "./use-move";

type Props = {
  release: Reviewed;
  send: ReviewActions["approve"];
  opened: boolean;
  close: () => void;
  done: Done;
};

/** When the public will read it, given the time of the form; past times and none mean at once. */
function publicWords(
  release: Reviewed,
  form: Pick<ApprovalForm, "when" | "local" | "zone" | "side">,
  zone: string,
): string {
  const chosen =
    form.when === "other"
      ? instantOfLocal(form.local, form.zone, form.side)
      : form.when === "now"
        ? release.readAt
        : null;
  if (form.when === "other" && !chosen) return "Give the time at which it goes public.";
  const at = publicTime(chosen ? new Date(chosen) : release.publishAt, release.embargoUntil);
  if (!at || at.getTime() <= Date.now()) return "It goes public at once.";
  const reason = release.embargoUntil?.getTime() === at.getTime() ? " (end of the embargo)" : "";
  return `It goes public ${bothZones(at, zone).join(" — ")}${reason}.`;
}

/** Approves, at the author's time or another one. */
export function ApproveDialog({ release, send, opened, close, done }: Props) {
  const { make, busy, problem, reload, clear } = useMove();
  const form = useForm<z.input<typeof approvalForm>, unknown, ApprovalForm>({
    resolver: zodResolver(approvalForm),
    defaultValues: { note: "", when: "asked", local: "", zone: release.deskZone, side: null },
  });
  const { errors } = form.formState;
  const values = form.watch();
  const zones = [...new Set([release.deskZone, release.timeZone, "UTC"])];
  const onSubmit = form.handleSubmit(async (input) => {
    const order = approvalOf(input, release.readAt);
    const outcome = await make(() => send({ id: release.id, version: release.version, order }));
    if (outcome?.ok) {
      if (outcome.value.status === "scheduled") done(outcome.value.version, "Approved and scheduled.");
      else {
        notifications.show({ message: "Approved and published." });
        done();
      }
    } else if (showComplaints(form, outcome)) clear();
  });
  return (
    <DecisionDialog
      opened={opened}
      close={close}
      title="Approve"
      submitLabel="Approve release"
      busy={busy}
      onSubmit={onSubmit}
    >
      <p className={classes.about}>{release.headline}</p>
      <Controller
        control={form.control}
        name="when"
        render={({ field }) => (
          <Radio.Group {...field} label="When">
            <Radio
              value="asked"
              label={release.publishAt ? "At the time the author asked for" : "As soon as possible"}
              mt="xs"
            />
            {release.publishAt ? <Radio value="now" label="At once" mt="xs" /> : null}
            <Radio value="other" label="At another time" mt="xs" />
          </Radio.Group>
        )}
      />
      {values.when === "other" ? (
        <div className={classes.pair}>
          <TextInput
            type="datetime-local"
            label="Publish at"
            error={errors.local?.message}
            {...form.register("local")}
          />
          <NativeSelect
            label="Time zone"
            data={zones}
            error={errors.zone?.message}
            {...form.register("zone")}
          />
        </div>
      ) : null}
      {errors.side || values.side ? (
        <Controller
          control={form.control}
          name="side"
          render={({ field }) => (
            <Radio.Group {...field} label="Which one" error={errors.side?.message}>
              <Radio value="earlier" label="The earlier, before the clocks go back" mt="xs" />
              <Radio value="later" label="The later" mt="xs" />
            </Radio.Group>
          )}
        />
      ) : null}
      <p className={classes.effect} role="status">
        {publicWords(release, values, release.timeZone)}
      </p>
      <Textarea
        label="Note to the author"
        description="Optional"
        autosize
        minRows={2}
        error={errors.note?.message}
        {...form.register("note")}
      />
      <ProblemNote problem={problem} zone={release.deskZone} reload={reload} />
    </DecisionDialog>
  );
}
