"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Stack, Textarea, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import { useFormAction } from "@/components/ui/use-form-action";
import { type IssueAt, type Wording, wording } from "@/lib/newsletter/issue/schema";
import type { IssueActions } from "./types";

const words = wording.pick({ subject: true, note: true });
type Words = Pick<Wording, "subject" | "note">;

/** The words at the head of a letter. */
export function WordsForm({
  at,
  given,
  lead,
  send,
}: {
  at: IssueAt;
  given: Words;
  /** What the subject is when the editors give none. */
  lead: string;
  send: IssueActions["word"];
}) {
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  // What the form began with: the page is read anew while somebody writes.
  const [was, setWas] = useState(given);
  const form = useForm<z.input<typeof words>, unknown, Words>({
    resolver: zodResolver(words),
    defaultValues: given,
  });
  const { onSubmit, message, busy } = useFormAction(
    form,
    (typed) => send({ ...at, ...typed, was }),
    (_, typed) => {
      setSaved(true);
      setWas(typed);
      form.reset(typed);
      router.refresh();
    },
  );
  const { errors } = form.formState;
  return (
    <LiveForm
      onSubmit={(event) => {
        setSaved(false);
        return onSubmit(event);
      }}
      label="Words of the letter"
    >
      <Stack gap="md">
        <TextInput
          label="Subject"
          description={lead ? `Empty: “${lead}”` : "Empty: the lead’s headline"}
          maxLength={120}
          autoComplete="off"
          error={errors.subject?.message}
          {...form.register("subject")}
        />
        <Textarea
          label="Note"
          description="A few words of the editors’ at the head of the letter. Plain text."
          autosize
          minRows={2}
          maxLength={600}
          error={errors.note?.message}
          {...form.register("note")}
        />
        <FormMessage>{message}</FormMessage>
        <FormMessage tone="done">{saved ? "The words are kept." : null}</FormMessage>
        <Button type="submit" variant="default" loading={busy} w="fit-content">
          Keep the words
        </Button>
      </Stack>
    </LiveForm>
  );
}
