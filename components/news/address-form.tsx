"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";
import { type TitleAddress, titleAddress } from "@/lib/publications/schema";

/** One address of one title; empty is none. */
export function AddressForm({
  slug,
  url,
  label,
  description,
  button,
  done,
  choose,
}: TitleAddress & {
  label: string;
  description: string;
  button: string;
  /** Said when it is saved. */
  done: string;
  choose: (input: TitleAddress) => Promise<Outcome<null>>;
}) {
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const form = useForm<z.input<typeof titleAddress>, unknown, TitleAddress>({
    resolver: zodResolver(titleAddress),
    defaultValues: { slug, url },
  });
  const { onSubmit, message, busy } = useFormAction(form, choose, () => {
    setSaved(true);
    router.refresh();
  });
  return (
    <LiveForm
      onSubmit={(event) => {
        setSaved(false);
        return onSubmit(event);
      }}
      label={label}
    >
      <Stack gap="md">
        <TextInput
          label={label}
          description={description}
          inputMode="url"
          autoComplete="off"
          maxLength={500}
          error={form.formState.errors.url?.message}
          {...form.register("url")}
        />
        <FormMessage>{message}</FormMessage>
        <FormMessage tone="done">{saved ? done : null}</FormMessage>
        <Button type="submit" variant="default" loading={busy} w="fit-content">
          {button}
        </Button>
      </Stack>
    </LiveForm>
  );
}
