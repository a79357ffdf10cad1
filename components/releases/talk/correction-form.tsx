"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Textarea } from "@mantine/core";
import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { FormProvider, useForm } from "react-hook-form";
import { z } from "zod";
import { FormMessage } from "@/components/ui/form-message";
import { ButtonLink } from "@/components/ui/link";
import { LiveForm } from "@/components/ui/live-form";
import { useFormAction } from "@/components/ui/use-form-action";
import { request } from "@/lib/releases/conversation/schema";
import type { ReleaseContent } from "@/lib/releases/schema";
import type { TitleChoice } from "@/lib/releases/section-choices";
import { PublicFields } from "../fields/public-fields";
import { useChangedText } from "../use-changed-text";
import classes from "./talk.module.css";
import type { SendRequest } from "./withdrawal-form";

const plea = z.object({ text: request.shape.text });

/** Asks the desk for a correction: the fields as they should read, and what is wrong with them. */
export function CorrectionForm({
  id,
  content,
  titles,
  backHref,
  send,
}: {
  id: string;
  content: ReleaseContent;
  titles: TitleChoice[];
  backHref: string;
  send: SendRequest;
}) {
  const router = useRouter();
  const changed = useChangedText(content);
  const form = useForm({ resolver: zodResolver(plea), defaultValues: { text: "" } });
  const { onSubmit, message, busy } = useFormAction(
    form,
    ({ text }) => {
      // Only what was changed: the rest stays whatever it is when the desk corrects.
      const patch = changed.patch();
      const order = { kind: "correction" as const, text, patch: Object.keys(patch).length ? patch : null };
      return send({ id, order });
    },
    () => {
      router.push(backHref);
      router.refresh();
    },
  );
  async function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (await changed.form.trigger(undefined, { shouldFocus: true })) await onSubmit();
    else await form.trigger();
  }
  return (
    <LiveForm onSubmit={(event) => void ask(event)} label="Correction">
      <div className={classes.wide}>
        <FormMessage>{message}</FormMessage>
        <Textarea
          label="What is wrong?"
          description="The editor reads this; a note about the correction may quote it."
          withAsterisk
          autosize
          minRows={2}
          error={form.formState.errors.text?.message}
          {...form.register("text")}
        />
        <FormProvider {...changed.form}>
          <PublicFields titles={titles} />
        </FormProvider>
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
  );
}
