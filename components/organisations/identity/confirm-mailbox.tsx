"use client";
import { Button, Stack } from "@mantine/core";
import { useState, useTransition } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { useHydrated } from "@/components/ui/use-hydrated";

type Send = (input: { token: string }) => Promise<Outcome<{ organisation: string }>>;

/** Says that an organisation is whose mailbox this is. */
export function ConfirmMailbox({
  token,
  organisation,
  send,
}: {
  token: string;
  organisation: string;
  send: Send;
}) {
  const ready = useHydrated();
  const [busy, start] = useTransition();
  const [outcome, setOutcome] = useState<Outcome<{ organisation: string }> | null>(null);
  return (
    <Stack gap="md">
      <FormMessage>{outcome && !outcome.ok ? outcome.message : null}</FormMessage>
      <FormMessage tone="done">
        {outcome?.ok ? `Thank you: ${outcome.value.organisation} has proved this mailbox.` : null}
      </FormMessage>
      {outcome?.ok ? null : (
        <Button
          size="md"
          disabled={!ready}
          loading={busy}
          onClick={() => start(async () => setOutcome(await attempt(() => send({ token }))))}
        >
          Yes, {organisation} is us
        </Button>
      )}
    </Stack>
  );
}
