"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import type { z } from "zod";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";
import { endpointInput } from "@/lib/webhooks/schema";
import { EventChoice } from "./event-choice";

const schema = endpointInput.omit({ secret: true });
type Values = z.output<typeof schema>;

type Props = {
  id: string;
  values: Values;
  save: (change: Values & { id: string }) => Promise<Outcome<null>>;
};

/** Where a webhook leads and what it is told. */
export function SettingsForm({ id, values, save }: Props) {
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const form = useForm<z.input<typeof schema>, unknown, Values>({
    resolver: zodResolver(schema),
    defaultValues: values,
  });
  const { onSubmit, message, busy } = useFormAction(
    form,
    (change) => save({ id, ...change }),
    () => {
      setSaved(true);
      router.refresh();
    },
  );
  const { errors } = form.formState;
  return (
    <LiveForm
      onSubmit={(event) => {
        setSaved(false);
        return onSubmit(event);
      }}
      label="Settings"
    >
      <Stack gap="md">
        <TextInput
          label="Address of your system"
          type="url"
          error={errors.url?.message}
          {...form.register("url")}
        />
        <TextInput label="Note" error={errors.description?.message} {...form.register("description")} />
        <Controller
          control={form.control}
          name="events"
          render={({ field }) => (
            <EventChoice value={field.value ?? []} onChange={field.onChange} error={errors.events?.message} />
          )}
        />
        <FormMessage>{message}</FormMessage>
        <FormMessage tone="done">{saved ? "Saved." : ""}</FormMessage>
        <div>
          <Button type="submit" variant="default" loading={busy}>
            Save settings
          </Button>
        </div>
      </Stack>
    </LiveForm>
  );
}
