"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import type { z } from "zod";
import type { Outcome } from "@/components/ui/outcome";
import { type EditorialEdit, editorialEdit, type MoveInput } from "@/lib/releases/move-schema";
import { editVersion } from "@/lib/releases/review/edit-version";
import { HeadFields } from "../fields/head-fields";
import { ProblemNote } from "./problem-note";
import classes from "./review.module.css";
import { useKeepClaim } from "./use-keep-claim";
import { useMove } from "./use-move";

type Props = {
  release: MoveInput & { text: EditorialEdit };
  /** Whether the claim is this editor's at present. */
  held: boolean;
  zone: string;
  /** After it was saved, or left as it was. */
  close: () => void;
  send: (input: MoveInput & { text: EditorialEdit }) => Promise<Outcome<unknown>>;
  keep: (input: { id: string }) => Promise<Outcome<boolean>>;
  /** The editor of the body; it stands in this form's context. */
  children: ReactNode;
};

/** An editor's change before approval: the four fields a desk may touch, kept as a version of its own. */
export function EditForm({ release, held, zone, close, send, keep, children }: Props) {
  // The text it was begun on: what changes meanwhile must not be overwritten unseen.
  const [begun] = useState(release);
  const { make, busy, problem, reload } = useMove();
  const form = useForm<z.input<typeof editorialEdit>, unknown, EditorialEdit>({
    resolver: zodResolver(editorialEdit),
    defaultValues: begun.text,
  });
  const { setFocus } = form;
  useEffect(() => setFocus("headline"), [setFocus]);
  const lost = useKeepClaim(held ? begun : null, keep);
  const onSubmit = form.handleSubmit(async (text) => {
    const version = editVersion(begun, release);
    const outcome = await make(() => send({ id: begun.id, version, text }));
    if (outcome?.ok) close();
  });
  return (
    <FormProvider {...form}>
      <form onSubmit={onSubmit} noValidate className={classes.editForm} aria-label="Edit">
        <HeadFields />
        {children}
        <p role="status" className={classes.error}>
          {lost ? "Your claim has ended. What you typed is kept: claim the release again, then save." : ""}
        </p>
        <ProblemNote problem={problem} zone={zone} reload={reload} />
        <div className={classes.editButtons}>
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            Save the edit
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
