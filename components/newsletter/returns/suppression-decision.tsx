"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { Button, Stack, Text, Textarea } from "@mantine/core";
import { useForm } from "react-hook-form";
import { FormMessage } from "@/components/ui/form-message";
import { LiveForm } from "@/components/ui/live-form";
import { LocalTime } from "@/components/ui/local-time";
import { useFormAction } from "@/components/ui/use-form-action";
import { type SuppressionView, suppressionDecision } from "@/lib/newsletter/returns/schema";
import type { SuppressionActions } from "./suppression-form";
import { REASON_WORDS } from "./words";

type Props = {
  found: SuppressionView;
  actions: SuppressionActions;
  decided: (view: SuppressionView) => void;
};

function Standing({ found: { address, suppressed } }: { found: SuppressionView }) {
  if (!suppressed) return <Text>{address} is not suppressed: letters may go there.</Text>;
  return (
    <Text>
      Nothing is mailed to {address} since <LocalTime at={new Date(suppressed.at).toISOString()} />:{" "}
      {REASON_WORDS[suppressed.reason] ?? suppressed.reason}
      {suppressed.detail ? ` (“${suppressed.detail}”)` : ""}.
    </Text>
  );
}

/** What is known of an address, and the decision that is open: to lift its suppression, or to suppress it. */
export function SuppressionDecisionForm({ found, actions, decided }: Props) {
  const { address, suppressed } = found;
  const form = useForm({
    resolver: zodResolver(suppressionDecision),
    defaultValues: { address, reason: "" },
  });
  const send = suppressed ? actions.lift : actions.suppress;
  const { onSubmit, message, busy } = useFormAction(form, send, decided);
  const effect = suppressed
    ? suppressed.reason === "complaint"
      ? "The letter comes back only when its reader asks for it again."
      : "Who was subscribed gets the letter again."
    : "No letter goes there in any title’s name until this is lifted.";
  return (
    <LiveForm onSubmit={onSubmit} label={suppressed ? "Lift the suppression" : "Suppress the address"}>
      <Stack gap="md">
        <Standing found={found} />
        <FormMessage>{message}</FormMessage>
        <Textarea
          label="Reason"
          description={`${effect} The reason is kept in the log; the address is not.`}
          autosize
          minRows={2}
          maxLength={500}
          error={form.formState.errors.reason?.message}
          {...form.register("reason")}
        />
        <Button type="submit" color={suppressed ? undefined : "red"} loading={busy} w="fit-content">
          {suppressed ? "Lift the suppression" : "Suppress the address"}
        </Button>
      </Stack>
    </LiveForm>
  );
}
