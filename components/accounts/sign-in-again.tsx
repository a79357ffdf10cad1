"use client";
import { Button, Group, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "react-hook-form";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import { useFormAction } from "@/components/ui/use-form-action";
import { passwordSignIn } from "./password-sign-in";

type Props = {
  /** Whose work is on this page: nobody else may go on with it. */
  email: string;
  /** Who is signed in in this browser instead, "" for nobody. */
  other: string;
  done: () => void;
  later: () => void;
};

/** Signs in where one is, so that what stands on the page goes on. */
export function SignInAgain({ email, other, done, later }: Props) {
  const form = useForm({ defaultValues: { email, password: "" } });
  const { onSubmit, message, busy } = useFormAction(form, passwordSignIn, () => done());
  return (
    <Dialog opened close={later} title="Sign in again">
      <LiveForm onSubmit={onSubmit}>
        <Stack gap="md">
          <Text size="sm">
            {other
              ? `${other} is signed in in this browser now, and what you wrote here is yours alone. Sign in as yourself, and it is saved at once; ${other} is then signed out here.`
              : "Your session has ended. Your text is still here: sign in, and it is saved at once."}
          </Text>
          <FormMessage>{message}</FormMessage>
          <TextInput
            label="Email"
            type="email"
            readOnly
            autoComplete="username"
            {...form.register("email")}
          />
          <PasswordInput
            label="Password"
            autoComplete="current-password"
            data-autofocus
            visibilityToggleButtonProps={{ "aria-label": "Show password", tabIndex: 0 }}
            {...form.register("password", { required: true })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={later}>
              Not now
            </Button>
            <Button type="submit" loading={busy}>
              Sign in and save
            </Button>
          </Group>
        </Stack>
      </LiveForm>
    </Dialog>
  );
}
