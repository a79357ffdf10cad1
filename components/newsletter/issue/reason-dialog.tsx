"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Group, Textarea } from "@mantine/core";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { useForm } from "react-hook-form";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";
import { useHeadingFocus } from "@/components/ui/use-heading-focus";
import { useHydrated } from "@/components/ui/use-hydrated";
import { holding } from "@/lib/newsletter/issue/schema";

const reasoned = holding.pick({ reason: true });

/** A button that stops letters: a dialog says what will come of it, and asks why. */
export function ReasonDialog({
  label,
  title,
  children,
  send,
}: {
  /** What the button says, and that in the dialog as well. */
  label: string;
  title: string;
  children: ReactNode;
  send: (input: { reason: string }) => Promise<Outcome<unknown>>;
}) {
  const router = useRouter();
  const ready = useHydrated();
  const finish = useHeadingFocus();
  const [open, setOpen] = useState(false);
  const form = useForm<{ reason: string }>({
    resolver: zodResolver(reasoned),
    defaultValues: { reason: "" },
  });
  const { onSubmit, message, busy, setMessage } = useFormAction(form, send, () => {
    setOpen(false);
    finish();
    form.reset();
    router.refresh();
  });
  return (
    <>
      <Button
        variant="default"
        disabled={!ready}
        onClick={() => {
          setMessage("");
          setOpen(true);
        }}
      >
        {label}
      </Button>
      <Dialog opened={open} close={() => setOpen(false)} title={title}>
        {children}
        <LiveForm onSubmit={onSubmit} label={title}>
          <Textarea
            label="Reason"
            description="Shown to everybody at the desk, and kept in the audit log."
            mt="sm"
            autosize
            minRows={2}
            maxLength={500}
            data-autofocus
            error={form.formState.errors.reason?.message}
            {...form.register("reason")}
          />
          <FormMessage>{message}</FormMessage>
          <Group mt="md" gap="sm">
            <Button type="submit" loading={busy}>
              {label}
            </Button>
            <Button variant="default" onClick={() => setOpen(false)}>
              Cancel
            </Button>
          </Group>
        </LiveForm>
      </Dialog>
    </>
  );
}
