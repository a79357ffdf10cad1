"use client";
import { Button, Group, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import classes from "@/components/desk/bulk.module.css";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import { attempt, type Outcome } from "@/components/ui/outcome";
import type { WireLine } from "@/lib/wire/desk/line";

export type KillAction = (input: {
  id: string;
  reason: string;
  confirm: string;
}) => Promise<Outcome<unknown>>;

/** Kills what has been public for good; the headline has to be typed. */
export function KillDialog({
  line,
  kill,
  close,
  done,
}: {
  line: WireLine;
  kill: KillAction;
  close: () => void;
  done: () => void;
}) {
  const [reason, setReason] = useState("");
  const [confirm, setConfirm] = useState("");
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<{ reason?: string; confirm?: string; other?: string }>({});
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const outcome = await attempt(() => kill({ id: line.id, reason, confirm }));
    setBusy(false);
    if (outcome.ok) return done();
    const of = (path: string) => outcome.issues.find((issue) => issue.path === path)?.message;
    const [why, typed] = [of("reason"), of("confirm")];
    setProblems({
      ...(why ? { reason: why } : {}),
      ...(typed ? { confirm: typed } : {}),
      ...(why || typed ? {} : { other: outcome.message }),
    });
  };
  return (
    <Dialog opened close={close} title="Kill for good" size="lg">
      <form onSubmit={submit} noValidate className={classes.order}>
        <p className={classes.hint}>
          Its page answers “gone” with a notice, every feed drops it, and no later version of the agency’s
          brings it back. This cannot be undone; spiking can.
        </p>
        <Textarea
          label="Reason"
          description="Readers find it where the story was and among the corrections"
          autosize
          minRows={2}
          maxLength={300}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={problems.reason}
        />
        <TextInput
          label="Type the headline to confirm"
          description={line.title}
          autoComplete="off"
          value={confirm}
          onChange={(event) => setConfirm(event.currentTarget.value)}
          error={problems.confirm}
        />
        <FormMessage>{problems.other}</FormMessage>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" color="red.9" loading={busy}>
            Kill the item
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
