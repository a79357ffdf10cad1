"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import { SecretField } from "@/components/ui/secret-field";
import { useFormAction } from "@/components/ui/use-form-action";
import { type TokenInput, tokenInput } from "@/lib/accounts/token-schema";

const LIFETIMES = [
  { value: "90", label: "90 days" },
  { value: "30", label: "30 days" },
  { value: "365", label: "A year" },
  { value: "", label: "Until it is revoked" },
];

type Props = {
  organisations: { id: string; name: string }[];
  send: (input: TokenInput) => Promise<Outcome<{ token: string }>>;
};

/** Makes a token, and shows it this once. */
export function TokenForm({ organisations, send }: Props) {
  const router = useRouter();
  const [made, setMade] = useState<{ token: string; name: string } | null>(null);
  const shown = useRef<HTMLDivElement>(null);
  const form = useForm<TokenInput>({
    resolver: zodResolver(tokenInput),
    defaultValues: { organisationId: organisations[0]?.id ?? "", name: "", days: 90 },
  });
  const { onSubmit, message, busy } = useFormAction(form, send, ({ token }, { name }) => {
    setMade({ token, name });
    form.reset();
    router.refresh();
  });
  useEffect(() => {
    if (made) shown.current?.focus();
  }, [made]);
  const { errors } = form.formState;
  return (
    <LiveForm onSubmit={onSubmit} label="New token">
      <Stack gap="md">
        {made ? (
          <Stack ref={shown} tabIndex={-1} gap="sm" style={{ outline: "none" }}>
            <FormMessage tone="done">
              Copy “{made.name}” now: it is shown this once, and we keep no copy of it.
            </FormMessage>
            <SecretField label="Your new token" value={made.token} />
          </Stack>
        ) : null}
        <FormMessage>{message}</FormMessage>
        <TextInput
          label="What will use it"
          description="For you to know it again, such as “Newsroom software”"
          error={errors.name?.message}
          {...form.register("name")}
        />
        {organisations.length > 1 ? (
          <NativeSelect
            label="Organisation"
            data={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            error={errors.organisationId?.message}
            {...form.register("organisationId")}
          />
        ) : null}
        <NativeSelect
          label="Ends after"
          data={LIFETIMES}
          error={errors.days?.message}
          {...form.register("days", { setValueAs: (value) => (value === "" ? null : Number(value)) })}
        />
        <div>
          <Button type="submit" loading={busy}>
            Make token
          </Button>
        </div>
      </Stack>
    </LiveForm>
  );
}
