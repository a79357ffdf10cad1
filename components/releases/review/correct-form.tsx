"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Radio, Textarea } from "@mantine/core";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { Controller, FormProvider, useForm } from "react-hook-form";
import type { z } from "zod";
import { ButtonLink } from "@/components/ui/link";
import type { Outcome } from "@/components/ui/outcome";
import { correction } from "@/lib/releases/decisions-schema";
import { type EditorialEdit, editorialEdit, type MoveInput } from "@/lib/releases/move-schema";
import type { ReleaseContent } from "@/lib/releases/schema";
import { HeadFields } from "../fields/head-fields";
import { ProblemNote } from "./problem-note";
import classes from "./review.module.css";
import { showComplaints, useMove } from "./use-move";

const corrected = editorialEdit.extend(correction.pick({ class: true, note: true }).shape);
type Corrected = z.infer<typeof corrected>;
type Order = {
  class: "A" | "B" | "C";
  note: string;
  patch: Partial<ReleaseContent>;
  request?: string | undefined;
};

const CLASSES = [
  { value: "A", label: "A: material, readers were told something wrong" },
  { value: "B", label: "B: minor, such as a name or a figure without weight" },
  { value: "C", label: "C: form alone, such as spelling" },
];

/** Corrects a published release under its address (P14), begun with what its organisation asked for. */
export function CorrectForm({
  release,
  note,
  others,
  request,
  zone,
  backHref,
  send,
  children,
}: {
  release: MoveInput & { text: EditorialEdit };
  note: string;
  /** What was asked for in fields that this form does not show. */
  others: Partial<ReleaseContent>;
  request: string | undefined;
  zone: string;
  backHref: string;
  send: (input: MoveInput & { order: Order }) => Promise<Outcome<unknown>>;
  /** The editor of the body; it stands in this form's context. */
  children: ReactNode;
}) {
  const router = useRouter();
  const { make, busy, problem, reload, clear } = useMove();
  const form = useForm<z.input<typeof corrected>, unknown, Corrected>({
    resolver: zodResolver(corrected),
    defaultValues: { ...release.text, note, class: "B" },
  });
  const { errors } = form.formState;
  const onSubmit = form.handleSubmit(async ({ note: words, class: weight, ...text }) => {
    const order = { class: weight, note: words, patch: { ...others, ...text }, request };
    const outcome = await make(() => send({ id: release.id, version: release.version, order }));
    if (outcome?.ok) router.push(backHref);
    else if (showComplaints(form, outcome)) clear();
  });
  return (
    <FormProvider {...form}>
      <form onSubmit={onSubmit} noValidate className={classes.editForm} aria-label="Correction">
        <Controller
          control={form.control}
          name="class"
          render={({ field }) => (
            <Radio.Group {...field} label="Class" error={errors.class?.message}>
              {CLASSES.map((each) => (
                <Radio key={each.value} {...each} mt="xs" />
              ))}
            </Radio.Group>
          )}
        />
        <Textarea
          label="What was wrong"
          description="The note of the correction; the author reads it too."
          autosize
          minRows={2}
          error={errors.note?.message}
          {...form.register("note")}
        />
        <HeadFields />
        {children}
        <ProblemNote problem={problem} zone={zone} reload={reload} />
        <div className={classes.editButtons}>
          <ButtonLink href={backHref} variant="default">
            Cancel
          </ButtonLink>
          <Button type="submit" loading={busy}>
            Publish the correction
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
