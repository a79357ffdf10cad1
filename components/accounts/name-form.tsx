"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";
import { name as personName } from "@/lib/accounts/schema";

type Props = { name: string; send: (values: { name: string }) => Promise<Outcome<null>> };

const schema = z.strictObject({ name: personName });

export function NameForm({ name, send }: Props) {
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { name } });
  const { onSubmit, message, busy } = useFormAction(form, send, () => {
    setSaved(true);
    router.refresh();
  });
  return (
    <LiveForm onSubmit={onSubmit} label="Name">
      <Stack gap="sm" align="flex-start">
        <FormMessage>{message}</FormMessage>
        <TextInput
          label="Your name"
          description="Shown to the desk and to your colleagues"
          autoComplete="name"
          w="100%"
          maw={360}
          error={form.formState.errors.name?.message}
          {...form.register("name", { onChange: () => setSaved(false) })}
        />
        <FormMessage tone="done">{saved ? "Your name is saved." : null}</FormMessage>
        <Button type="submit" variant="default" loading={busy}>
          Save name
        </Button>
      </Stack>
    </LiveForm>
  );
}
