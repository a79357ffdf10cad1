"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Textarea } from "@mantine/core";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { FormProvider, useForm } from "react-hook-form";
import type { z } from "zod";
import { FormMessage } from "@/components/ui/form-message";
import { ButtonLink } from "@/components/ui/link";
import { LiveForm } from "@/components/ui/live-form";
import { useFormAction } from "@/components/ui/use-form-action";
import { request } from "@/lib/releases/conversation/schema";
import { type EditorialEdit, editorialEdit } from "@/lib/releases/move-schema";
import { HeadFields } from "../fields/head-fields";
import classes from "./talk.module.css";
import type { SendRequest } from "./withdrawal-form";

const wanted = editorialEdit.extend({ text: request.shape.text });
type Wanted = z.infer<typeof wanted>;

/** Only what was changed: the rest stays whatever it is when the desk corrects. */
const patchOf = ({ text: _, ...after }: Wanted, before: EditorialEdit) => {
  const changed = Object.entries(after).filter(
    ([name, value]) => value !== before[name as keyof EditorialEdit],
  );
  return changed.length ? Object.fromEntries(changed) : null;
};

/** Asks the desk for a correction: the fields as they should read, and what is wrong with them. */
export function CorrectionForm({
  id,
  before,
  backHref,
  send,
  children,
}: {
  id: string;
  before: EditorialEdit;
  backHref: string;
  send: SendRequest;
  /** The editor of the body; it stands in this form's context. */
  children: ReactNode;
}) {
  const router = useRouter();
  const form = useForm<z.input<typeof wanted>, unknown, Wanted>({
    resolver: zodResolver(wanted),
    defaultValues: { ...before, text: "" },
  });
  const { errors } = form.formState;
  const { onSubmit, message, busy } = useFormAction(
    form,
    (values) =>
      send({ id, order: { kind: "correction", text: values.text, patch: patchOf(values, before) } }),
    () => {
      router.push(backHref);
      router.refresh();
    },
  );
  return (
    <FormProvider {...form}>
      <LiveForm onSubmit={onSubmit} label="Correction">
        <div className={classes.wide}>
          <FormMessage>{message}</FormMessage>
          <Textarea
            label="What is wrong?"
            description="The editor reads this; a note about the correction may quote it."
            withAsterisk
            autosize
            minRows={2}
            error={errors.text?.message}
            {...form.register("text")}
          />
          <HeadFields />
          {children}
          <div className={classes.buttons}>
            <ButtonLink href={backHref} variant="default">
              Cancel
            </ButtonLink>
            <Button type="submit" loading={busy}>
              Ask for this correction
            </Button>
          </div>
        </div>
      </LiveForm>
    </FormProvider>
  );
}
