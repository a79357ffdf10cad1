"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, PasswordInput, Stack } from "@mantine/core";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormMessage } from "@/components/ui/form-message";
import { ButtonLink } from "@/components/ui/link";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";
import { PASSWORD_MIN, reset } from "@/lib/accounts/schema";
import { signInPath } from "@/lib/core/paths";

type Props = {
  token: string;
  send: (values: { token: string; password: string }) => Promise<Outcome<null>>;
};

/** Redeems a mailed link for a new password; every session of the account ends with it. */
export function NewPasswordForm({ token, send }: Props) {
  const [done, setDone] = useState(false);
  const form = useForm({ resolver: zodResolver(reset), defaultValues: { token, password: "" } });
  const { errors } = form.formState;
  const { onSubmit, message, busy } = useFormAction(form, send, () => setDone(true));
  if (done)
    return (
      <Stack gap="md">
        <FormMessage tone="done">Your new password is set. You have been signed out everywhere.</FormMessage>
        <ButtonLink href={signInPath()}>Sign in</ButtonLink>
      </Stack>
    );
  return (
    <LiveForm onSubmit={onSubmit}>
      <Stack gap="md">
        <FormMessage>{message || errors.token?.message}</FormMessage>
        <PasswordInput
          label="New password"
          autoComplete="new-password"
          description={`At least ${PASSWORD_MIN} characters.`}
          error={errors.password?.message}
          visibilityToggleButtonProps={{ "aria-label": "Show password", tabIndex: 0 }}
          {...form.register("password")}
        />
        <Button type="submit" size="md" loading={busy}>
          Set new password
        </Button>
      </Stack>
    </LiveForm>
  );
}
