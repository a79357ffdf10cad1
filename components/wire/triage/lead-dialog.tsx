"use client";
import { Button, Group, NativeSelect } from "@mantine/core";
import { type FormEvent, useState } from "react";
import classes from "@/components/desk/bulk.module.css";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import { attempt, type Outcome } from "@/components/ui/outcome";
import type { WireLine } from "@/lib/wire/desk/line";

const HOURS = [1, 2, 4, 8, 12, 24, 48, 72];

export type LeadActions = {
  lead: (input: { id: string; publication: string; hours: number }) => Promise<Outcome<unknown>>;
  unlead: (input: { publication: string }) => Promise<Outcome<unknown>>;
};

/** Puts a public item at the head of a title's front page for a while. */
export function LeadDialog({
  line,
  actions,
  close,
  done,
}: {
  line: WireLine;
  actions: LeadActions;
  close: () => void;
  done: (words: string, undo: () => Promise<Outcome<unknown>>) => void;
}) {
  const titles = [
    ...new Map(line.places.map(({ publication, title }) => [publication, title])).entries(),
  ].filter(([slug]) => slug !== "");
  const [publication, setPublication] = useState(titles[0]?.[0] ?? "");
  const [hours, setHours] = useState(4);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const outcome = await attempt(() => actions.lead({ id: line.id, publication, hours }));
    setBusy(false);
    if (!outcome.ok) return setProblem(outcome.message);
    const name = titles.find(([slug]) => slug === publication)?.[1] ?? publication;
    done(`It leads ${name} for ${hours} h.`, () => actions.unlead({ publication }));
  };
  return (
    <Dialog opened close={close} title="Make it the lead" size="lg">
      <form onSubmit={submit} noValidate className={classes.order}>
        <p className={classes.hint}>{line.title}</p>
        <NativeSelect
          label="Title"
          data={titles.map(([value, label]) => ({ value, label }))}
          value={publication}
          onChange={(event) => setPublication(event.currentTarget.value)}
          data-autofocus
        />
        <NativeSelect
          label="For"
          description="Then the front page chooses its lead by itself again"
          data={HOURS.map((each) => ({
            value: String(each),
            label: each === 1 ? "an hour" : `${each} hours`,
          }))}
          value={hours}
          onChange={(event) => setHours(Number(event.currentTarget.value))}
        />
        <FormMessage>{problem}</FormMessage>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            Make it the lead
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
