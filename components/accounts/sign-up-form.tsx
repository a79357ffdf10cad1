"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Fieldset, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";
import { PASSWORD_MIN, type SignUp, type SignUpInput, signUp } from "@/lib/accounts/schema";

type Props = { send: (values: SignUpInput) => Promise<Outcome<null>>; then: string };

/** A person and their organisation. @param then where to go once the mail is on its way. */
export function SignUpForm({ send, then }: Props) {
  const router = useRouter();
  const form = useForm<SignUpInput, unknown, SignUp>({
    resolver: zodResolver(signUp),
    mode: "onTouched",
    defaultValues: { organisation: "", website: "", name: "", email: "", password: "" },
  });
  const { errors } = form.formState;
  const { onSubmit, message, busy } = useFormAction(form, send, (_, values) => {
    sessionStorage.setItem("dateline:inbox", values.email);
    router.push(then);
  });
  return (
    <LiveForm onSubmit={onSubmit}>
      <Stack gap="lg">
        <FormMessage>{message}</FormMessage>
        <Fieldset legend="Your organisation" variant="unstyled">
          <Stack gap="md">
            <TextInput
              label="Name of the organisation"
              autoComplete="organization"
              error={errors.organisation?.message}
              {...form.register("organisation")}
            />
            <TextInput
              label="Website (optional)"
              type="url"
              placeholder="https://"
              autoComplete="url"
              error={errors.website?.message}
              {...form.register("website")}
            />
          </Stack>
        </Fieldset>
        <Fieldset legend="You" variant="unstyled">
          <Stack gap="md">
            <TextInput
              label="Your name"
              autoComplete="name"
              error={errors.name?.message}
              {...form.register("name")}
            />
            <TextInput
              label="Email"
              type="email"
              autoComplete="username"
              description="We send a link there to confirm it."
              error={errors.email?.message}
              {...form.register("email")}
            />
            <PasswordInput
              label="Password"
              autoComplete="new-password"
              description={`At least ${PASSWORD_MIN} characters. A few unrelated words do well.`}
              error={errors.password?.message}
              visibilityToggleButtonProps={{ "aria-label": "Show password", tabIndex: 0 }}
              {...form.register("password")}
            />
          </Stack>
        </Fieldset>
        <Button type="submit" size="md" loading={busy}>
          Sign up
        </Button>
      </Stack>
    </LiveForm>
  );
}
