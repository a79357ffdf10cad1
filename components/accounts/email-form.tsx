"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Stack, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";
import { resetRequest } from "@/lib/accounts/schema";

type Props = {
  send: (values: { email: string }) => Promise<Outcome<null>>;
  button: string;
  /** What to say afterwards; the same whether or not the address has an account. */
  done: string;
  email?: string;
};

/** Asks for a mail: another confirmation, or a link for a new password. */
export function EmailForm({ send, button, done, email = "" }: Props) {
  const [sent, setSent] = useState(false);
  const form = useForm({ resolver: zodResolver(resetRequest), defaultValues: { email } });
  const { onSubmit, message, busy } = useFormAction(form, send, () => setSent(true));
  useEffect(() => {
    const kept = email || sessionStorage.getItem("dateline:inbox");
    if (kept) form.setValue("email", kept);
  }, [email, form]);
  return (
    <LiveForm onSubmit={onSubmit}>
      <Stack gap="md">
        <FormMessage>{message}</FormMessage>
        <FormMessage tone="done">{sent && !message ? done : null}</FormMessage>
        <TextInput
          label="Email"
          type="email"
          autoComplete="email"
          error={form.formState.errors.email?.message}
          {...form.register("email")}
        />
        <Button type="submit" size="md" loading={busy}>
          {button}
        </Button>
      </Stack>
    </LiveForm>
  );
}
