"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { z } from "zod";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import { SecretField } from "@/components/ui/secret-field";
import { useFormAction } from "@/components/ui/use-form-action";
import { endpointInput } from "@/lib/webhooks/schema";
import { EventChoice } from "./event-choice";
import { Trial, type TrialResult } from "./trial";

const schema = endpointInput.extend({ organisationId: z.uuid(), secret: z.string() });
type Input = z.input<typeof schema>;
export type NewEndpoint = z.output<typeof schema>;

type Props = {
  organisations: { id: string; name: string }[];
  /** Made for this form, so that the receiver can be set up and tried before anything is kept. */
  secret: string;
  add: (input: NewEndpoint) => Promise<Outcome<{ id: string }>>;
  tryOut: (input: { url: string; secret: string }) => Promise<Outcome<TrialResult>>;
  doneHref: string;
};

/** A new webhook: where, what for, its secret, and a test before it is kept. */
export function EndpointForm({ organisations, secret: offered, add, tryOut, doneHref }: Props) {
  const router = useRouter();
  // The first one stays: the page may be made anew, with another, while the receiver is being set up.
  const [secret] = useState(offered);
  const form = useForm<Input, unknown, NewEndpoint>({
    resolver: zodResolver(schema),
    defaultValues: {
      organisationId: organisations[0]?.id ?? "",
      url: "",
      description: "",
      events: [],
      secret,
    },
  });
  const { onSubmit, message, busy } = useFormAction(form, add, ({ id }) => router.push(`${doneHref}/${id}`));
  const { errors } = form.formState;
  return (
    <LiveForm onSubmit={onSubmit} label="New webhook">
      <Stack gap="lg">
        <TextInput
          label="Address of your system"
          description="We send a POST there; https only"
          type="url"
          placeholder="https://"
          error={errors.url?.message}
          {...form.register("url")}
        />
        <TextInput
          label="Note"
          description="Optional, for you to know it again"
          error={errors.description?.message}
          {...form.register("description")}
        />
        {organisations.length > 1 ? (
          <NativeSelect
            label="Organisation"
            data={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.register("organisationId")}
          />
        ) : null}
        <Controller
          control={form.control}
          name="events"
          render={({ field }) => (
            <EventChoice value={field.value ?? []} onChange={field.onChange} error={errors.events?.message} />
          )}
        />
        <SecretField
          label="Signing secret"
          description="Your system checks with it that a message comes from us, as Standard Webhooks has it"
          value={secret}
        />
        <Trial input={() => ({ url: form.getValues("url"), secret })} send={tryOut} />
        <FormMessage>{message}</FormMessage>
        <div>
          <Button type="submit" loading={busy}>
            Add webhook
          </Button>
        </div>
      </Stack>
    </LiveForm>
  );
}
