"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import type { Outcome } from "@/components/ui/outcome";
import { useFormAction } from "@/components/ui/use-form-action";
import { type SuppressionView, suppressionQuestion } from "@/lib/newsletter/returns/schema";
import { SuppressionDecisionForm } from "./suppression-decision";

export type SuppressionActions = {
  lookUp: (input: { address: string }) => Promise<Outcome<SuppressionView>>;
  lift: (input: { address: string; reason: string }) => Promise<Outcome<SuppressionView>>;
  suppress: (input: { address: string; reason: string }) => Promise<Outcome<SuppressionView>>;
};

/** Looks one address up, exactly, and offers what can be decided about it. It is sent, and never put into the address bar. */
export function SuppressionForm({ actions }: { actions: SuppressionActions }) {
  const [found, setFound] = useState<SuppressionView | null>(null);
  const [done, setDone] = useState("");
  const form = useForm({ resolver: zodResolver(suppressionQuestion), defaultValues: { address: "" } });
  const { onSubmit, message, busy } = useFormAction(form, actions.lookUp, (view) => {
    setDone("");
    setFound(view);
  });
  return (
    <Stack gap="md">
      <LiveForm onSubmit={onSubmit} label="Look an address up">
        <Stack gap="md">
          <FormMessage>{message}</FormMessage>
          <TextInput
            label="Address"
            description="Suppressed addresses are kept as hashes: there is no list of them, but any one can be looked up."
            inputMode="email"
            autoComplete="off"
            spellCheck={false}
            error={form.formState.errors.address?.message}
            {...form.register("address")}
          />
          <Button type="submit" variant="default" loading={busy} w="fit-content">
            Look up
          </Button>
        </Stack>
      </LiveForm>
      <FormMessage tone="done">{done}</FormMessage>
      {found ? (
        <SuppressionDecisionForm
          key={`${found.address} ${found.suppressed?.at ?? ""}`}
          found={found}
          actions={actions}
          decided={(view) => {
            setFound(view);
            setDone(
              view.suppressed ? "Nothing is mailed there any more." : "Mail may go to this address again.",
            );
          }}
        />
      ) : null}
    </Stack>
  );
}
