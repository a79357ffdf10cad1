"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { signIn } from "next-auth/react";
import { useForm } from "react-hook-form";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";
import { joiningAnew, PASSWORD_MIN } from "@/lib/accounts/schema";
import { portal, signInPath } from "@/lib/core/paths";

type Values = { token: string; name: string; password: string };
type Props = {
  token: string;
  email: string;
  send: (input: Values) => Promise<Outcome<{ email: string }>>;
  /** Where it leads. */
  home?: string;
};

/** An account for the invited address; afterwards its owner is signed in. */
export function JoinAnewForm({ token, email, send, home = portal.home }: Props) {
  const form = useForm<Values>({
    resolver: zodResolver(joiningAnew),
    mode: "onTouched",
    defaultValues: { token, name: "", password: "" },
  });
  const { errors } = form.formState;
  const { onSubmit, message, busy } = useFormAction(form, send, async (_, { password }) => {
    const answer = await signIn("credentials", { email, password, redirect: false });
    // A full load: the portal lies in another root layout and needs the new cookie.
    window.location.assign(answer?.error ? signInPath() : home);
    return new Promise(() => undefined);
  });
  return (
    <LiveForm onSubmit={onSubmit}>
      <Stack gap="md">
        <FormMessage>{message || errors.token?.message}</FormMessage>
        <TextInput label="Email" value={email} readOnly autoComplete="username" />
        <TextInput
          label="Your name"
          autoComplete="name"
          error={errors.name?.message}
          {...form.register("name")}
        />
        <PasswordInput
          label="Password"
          autoComplete="new-password"
          description={`At least ${PASSWORD_MIN} characters. A few unrelated words do well.`}
          error={errors.password?.message}
          visibilityToggleButtonProps={{ "aria-label": "Show password", tabIndex: 0 }}
          {...form.register("password")}
        />
        <Button type="submit" size="md" loading={busy}>
          Make an account and join
        </Button>
      </Stack>
    </LiveForm>
  );
}
