"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";
import { type WireSourceInput, wireSourceInput } from "@/lib/wire/sources/schema";
import classes from "./source.module.css";
import { SourceFields, type SourceTitles } from "./source-fields";
import type { SourceInput } from "./source-values";

/** A source's settings, to be changed; what is public follows within a minute. */
export function SourceForm({
  id,
  start,
  titles,
  send,
  doneHref,
}: {
  id: string;
  start: SourceInput;
  titles: SourceTitles;
  send: (input: Omit<WireSourceInput, "routing"> & { id: string }) => Promise<Outcome<unknown>>;
  doneHref: string;
}) {
  const router = useRouter();
  const form = useForm<SourceInput, unknown, WireSourceInput>({
    resolver: zodResolver(wireSourceInput),
    defaultValues: start,
  });
  const { onSubmit, message, busy } = useFormAction(
    form,
    ({ routing: _, ...values }) => send({ ...values, id }),
    () => router.push(doneHref),
  );
  return (
    <LiveForm onSubmit={onSubmit} label="Source">
      <div className={classes.form}>
        <TextInput
          label="Address of the feed"
          description="Another address begins anew: what was learnt of the old one is forgotten"
          type="url"
          error={form.formState.errors.url?.message}
          {...form.register("url")}
        />
        <SourceFields form={form} titles={titles} />
        <FormMessage>{message}</FormMessage>
        <div>
          <Button type="submit" loading={busy}>
            Save the source
          </Button>
        </div>
      </div>
    </LiveForm>
  );
}
