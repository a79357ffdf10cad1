"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Textarea } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";
import { type RequestInput, request } from "@/lib/releases/conversation/schema";
import classes from "./talk.module.css";

const plea = z.object({ text: request.shape.text });

export type SendRequest = (input: { id: string; order: RequestInput }) => Promise<Outcome<unknown>>;

/** Asks the desk to take a release back. */
export function WithdrawalForm({ id, send }: { id: string; send: SendRequest }) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const form = useForm({ resolver: zodResolver(plea), defaultValues: { text: "" } });
  const { onSubmit, message, busy } = useFormAction(
    form,
    ({ text }) => send({ id, order: { kind: "withdrawal", text, patch: null } }),
    () => {
      setOpen(false);
      form.reset();
      router.refresh();
    },
  );
  if (!open)
    return (
      <Button variant="default" onClick={() => setOpen(true)}>
        Ask for a withdrawal …
      </Button>
    );
  return (
    <LiveForm onSubmit={onSubmit} label="Ask for a withdrawal">
      <div className={classes.form}>
        <FormMessage>{message}</FormMessage>
        <Textarea
          label="Why should it be taken back?"
          description="An editor decides and writes to you."
          autosize
          minRows={2}
          data-autofocus
          error={form.formState.errors.text?.message}
          {...form.register("text")}
        />
        <Button type="submit" loading={busy}>
          Ask for a withdrawal
        </Button>
        <Button variant="subtle" onClick={() => setOpen(false)}>
          Leave it public
        </Button>
      </div>
    </LiveForm>
  );
}
