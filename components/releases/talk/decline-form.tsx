"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Textarea } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";
import { declined } from "@/lib/releases/conversation/schema";
import classes from "./talk.module.css";

export type Decline = (input: { id: string; requestId: string; answer: string }) => Promise<Outcome<unknown>>;

/** Refuses what an organisation asked for, with the reason it will read. */
export function DeclineForm({ id, requestId, decline }: { id: string; requestId: string; decline: Decline }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const form = useForm({ resolver: zodResolver(declined), defaultValues: { answer: "" } });
  const { onSubmit, message, busy } = useFormAction(
    form,
    ({ answer }) => decline({ id, requestId, answer }),
    () => router.refresh(),
  );
  if (!open)
    return (
      <Button size="sm" variant="default" onClick={() => setOpen(true)}>
        Decline …
      </Button>
    );
  return (
    <LiveForm onSubmit={onSubmit} label="Decline the request">
      <div className={classes.form}>
        <FormMessage>{message}</FormMessage>
        <Textarea
          label="Why not?"
          description="The author reads it."
          autosize
          minRows={2}
          error={form.formState.errors.answer?.message}
          {...form.register("answer")}
        />
        <div className={classes.actions}>
          <Button size="sm" type="submit" loading={busy}>
            Decline the request
          </Button>
          <Button size="sm" variant="subtle" onClick={() => setOpen(false)}>
            Leave it open
          </Button>
        </div>
      </div>
    </LiveForm>
  );
}
