"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { FormProvider, useForm } from "react-hook-form";
import type { z } from "zod";
import { ButtonLink } from "@/components/ui/link";
import type { Outcome } from "@/components/ui/outcome";
import { type EditorialEdit, editorialEdit, type MoveInput } from "@/lib/releases/move-schema";
import { HeadFields } from "../fields/head-fields";
import { ProblemNote } from "./problem-note";
import classes from "./review.module.css";
import { useKeepClaim } from "./use-keep-claim";
import { useMove } from "./use-move";

type Props = {
  release: MoveInput & { text: EditorialEdit };
  zone: string;
  backHref: string;
  send: (input: MoveInput & { text: EditorialEdit }) => Promise<Outcome<unknown>>;
  keep: (input: { id: string }) => Promise<Outcome<boolean>>;
  /** The editor of the body; it stands in this form's context. */
  children: ReactNode;
};

/** An editor's change before approval: the four fields a desk may touch, kept as a version of its own. */
export function EditForm({ release, zone, backHref, send, keep, children }: Props) {
  const router = useRouter();
  const { make, busy, problem, reload } = useMove();
  const form = useForm<z.input<typeof editorialEdit>, unknown, EditorialEdit>({
    resolver: zodResolver(editorialEdit),
    defaultValues: release.text,
  });
  const lost = useKeepClaim(release, keep);
  const onSubmit = form.handleSubmit(async (text) => {
    const outcome = await make(() => send({ id: release.id, version: release.version, text }));
    if (outcome?.ok) router.push(backHref);
  });
  return (
    <FormProvider {...form}>
      <form onSubmit={onSubmit} noValidate className={classes.editForm}>
        <HeadFields />
        {children}
        <p role="status" className={classes.error}>
          {lost ? "Your claim has ended. Copy what you wrote, go back and claim the release again." : ""}
        </p>
        <ProblemNote problem={problem} zone={zone} reload={reload} />
        <div className={classes.editButtons}>
          <ButtonLink href={backHref} variant="default">
            Cancel
          </ButtonLink>
          <Button type="submit" loading={busy}>
            Save the edit
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
