"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Stack, Textarea } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";
import { appealNote } from "@/lib/releases/appeal";
import type { Stored } from "./autosaver";

/** Asks once for another editor's view of a rejection. */
export function AppealForm({
  release,
  send,
}: {
  release: Stored;
  send: (input: Stored & { note: string }) => Promise<Outcome<Stored>>;
}) {
  const router = useRouter();
  const form = useForm({ resolver: zodResolver(appealNote), defaultValues: { note: "" } });
  const { onSubmit, message, busy } = useFormAction(
    form,
    ({ note }) => send({ ...release, note }),
    () => router.refresh(),
  );
  return (
    <LiveForm onSubmit={onSubmit} label="Appeal">
      <Stack gap="xs">
        <FormMessage>{message}</FormMessage>
        <Textarea
          label="Why should another editor look at it?"
          autosize
          minRows={2}
          error={form.formState.errors.note?.message}
          {...form.register("note")}
        />
        <Button type="submit" variant="default" loading={busy}>
          Ask for a second view
        </Button>
      </Stack>
    </LiveForm>
  );
}
