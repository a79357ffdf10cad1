"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Textarea } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useForm } from "react-hook-form";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import { useFormAction } from "@/components/ui/use-form-action";
import { message as schema } from "@/lib/releases/conversation/schema";
import classes from "./talk.module.css";
import type { SendMessage } from "./types";

/** Writes to the other side. @param to "the desk", or the author's name. */
export function MessageForm({ id, to, send }: { id: string; to: string; send: SendMessage }) {
  const router = useRouter();
  const form = useForm({ resolver: zodResolver(schema), defaultValues: { text: "" } });
  const { onSubmit, message, busy } = useFormAction(
    form,
    ({ text }) => send({ id, text }),
    () => {
      form.reset();
      router.refresh();
    },
  );
  return (
    <LiveForm onSubmit={onSubmit} label={`Message to ${to}`}>
      <div className={classes.form}>
        <FormMessage>{message}</FormMessage>
        <Textarea
          label={`Write to ${to}`}
          autosize
          minRows={2}
          error={form.formState.errors.text?.message}
          {...form.register("text")}
        />
        <div>
          <Button type="submit" variant="default" loading={busy}>
            Send message
          </Button>
        </div>
      </div>
    </LiveForm>
  );
}
