"use client";
import { Button, Stack, Textarea } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type Resolver, useForm } from "react-hook-form";
import { FormMessage } from "./form-message";
import { LiveForm } from "./live-form";
import type { Outcome } from "./outcome";
import { useFormAction } from "./use-form-action";
import { useHeadingFocus } from "./use-heading-focus";

type Values = { id: string; reason: string };

/** Something grave that needs a reason in words before it is done. */
export function ReasonForm({
  id,
  label,
  hint,
  button,
  resolver,
  send,
}: {
  id: string;
  /** What the form is for, and what its button says. */
  label: string;
  hint: string;
  button: string;
  resolver: Resolver<Values>;
  send: (input: Values) => Promise<Outcome<unknown>>;
}) {
  const router = useRouter();
  const finish = useHeadingFocus();
  const form = useForm<Values>({ resolver, defaultValues: { id, reason: "" } });
  const { onSubmit, message, busy } = useFormAction(form, send, () => {
    finish();
    router.refresh();
  });
  return (
    <LiveForm onSubmit={onSubmit} label={label}>
      <Stack gap="md">
        <FormMessage>{message}</FormMessage>
        <Textarea
          label="Reason"
          description={hint}
          autosize
          minRows={2}
          maxLength={1000}
          error={form.formState.errors.reason?.message}
          {...form.register("reason")}
        />
        <Button type="submit" color="red" loading={busy} w="fit-content">
          {button}
        </Button>
      </Stack>
    </LiveForm>
  );
}
