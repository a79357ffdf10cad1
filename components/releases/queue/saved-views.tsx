"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Checkbox, Group, TextInput } from "@mantine/core";
import Link from "next/link";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import classes from "@/components/desk/list.module.css";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import type { Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";
import { useHydrated } from "@/components/ui/use-hydrated";
import { queuePath } from "@/lib/releases/queue/address";
import { type QueueFilter, queryOf } from "@/lib/releases/queue/filter";
import { changedView, type newView, type SavedQueueView } from "@/lib/releases/queue/saved-view";
import { OwnView } from "./own-view";

export type ViewActions = {
  save: (input: z.input<typeof newView>) => Promise<Outcome<unknown>>;
  change: (input: z.input<typeof changedView>) => Promise<Outcome<unknown>>;
  drop: (input: { id: string }) => Promise<Outcome<unknown>>;
};
type Props = {
  filter: QueueFilter;
  views: (SavedQueueView & { count: number })[];
  actions: ViewActions;
  /** Reads the list of views anew. */
  done: () => void;
};

const countWords = (count: number) => (count >= 1000 ? "1,000+" : String(count));
const form = changedView.omit({ id: true });

function SaveView({
  filter,
  save,
  done,
}: {
  filter: QueueFilter;
  save: ViewActions["save"];
  done: () => void;
}) {
  const fields = useForm({ resolver: zodResolver(form), defaultValues: { name: "", shared: false } });
  const { onSubmit, message, busy } = useFormAction(
    fields,
    (values) => save({ ...values, filter }),
    () => {
      fields.reset();
      done();
    },
  );
  return (
    <form onSubmit={onSubmit} noValidate>
      <TextInput
        label="Name"
        data-autofocus
        error={fields.formState.errors.name?.message}
        {...fields.register("name")}
      />
      <Checkbox label="Share it with the desk" mt="sm" {...fields.register("shared")} />
      <FormMessage>{message}</FormMessage>
      <Group justify="flex-end" mt="md">
        <Button type="submit" loading={busy}>
          Save view
        </Button>
      </Group>
    </form>
  );
}

/** Views under a name with how much each holds, and the dialog that keeps, renames, shares and deletes them. */
export function SavedViews({ filter, views, actions, done }: Props) {
  const ready = useHydrated();
  const [opened, setOpened] = useState(false);
  const current = queryOf(filter).toString();
  const own = views.filter((view) => view.mine);
  return (
    <div className={classes.saved}>
      {views.length ? (
        <nav aria-label="Saved views">
          {views.map((view) => (
            <Link
              key={view.id}
              href={queuePath(view.filter)}
              prefetch={false}
              aria-current={queryOf(view.filter).toString() === current ? "page" : undefined}
              title={view.mine ? undefined : `Shared by ${view.ownerName}`}
            >
              {view.name} <span className={classes.count}>{countWords(view.count)}</span>
            </Link>
          ))}
        </nav>
      ) : null}
      <Button variant="subtle" size="compact-sm" h={32} disabled={!ready} onClick={() => setOpened(true)}>
        Save this view…
      </Button>
      <Dialog opened={opened} close={() => setOpened(false)} title="Saved views">
        <SaveView
          filter={filter}
          save={actions.save}
          done={() => {
            setOpened(false);
            done();
          }}
        />
        {own.length ? (
          <ul className={classes.ownViews} aria-label="Your views">
            {own.map((view) => (
              <OwnView key={view.id} view={view} actions={actions} done={done} />
            ))}
          </ul>
        ) : null}
      </Dialog>
    </div>
  );
}
