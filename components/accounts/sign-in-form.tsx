"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import { useFormAction } from "@/components/ui/use-form-action";
import { credentials } from "@/lib/accounts/schema";
import { passwordSignIn } from "./password-sign-in";

type Credentials = z.infer<typeof credentials>;

/** @param next a path of this site that has been checked already. */
export function SignInForm({ next }: { next: string }) {
  const form = useForm<z.input<typeof credentials>, unknown, Credentials>({
    resolver: zodResolver(credentials),
    defaultValues: { email: "", password: "" },
  });
  const { errors } = form.formState;
  const { onSubmit, message, busy } = useFormAction(form, passwordSignIn, () => {
    // A full load: the next page lies in another root layout and needs the new cookie.
    window.location.assign(next);
    return new Promise(() => undefined);
  });
  return (
    <LiveForm onSubmit={onSubmit}>
      <Stack gap="md">
        <FormMessage>{message}</FormMessage>
        <TextInput
          label="Email"
          type="email"
          autoComplete="username"
          error={errors.email?.message}
          {...form.register("email")}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          error={errors.password?.message}
          visibilityToggleButtonProps={{ "aria-label": "Show password", tabIndex: 0 }}
          {...form.register("password")}
        />
        <Button type="submit" size="md" loading={busy}>
          Sign in
        </Button>
      </Stack>
    </LiveForm>
  );
}
