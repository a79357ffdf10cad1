"use client";
import { Button, Stack } from "@mantine/core";
import { useState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { ButtonLink, TextLink } from "@/components/ui/link";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { checkInboxPath, portal } from "@/lib/core/paths";

type Props = { token: string; send: (values: { token: string }) => Promise<Outcome<{ email: string }>> };

/** The button that redeems a confirmation link: opening the page alone, as link scanners do, changes nothing. */
export function VerifyForm({ token, send }: Props) {
  const [outcome, setOutcome] = useState<Outcome<{ email: string }> | null>(null);
  const [busy, setBusy] = useState(false);
  async function confirm() {
    setBusy(true);
    setOutcome(await attempt(() => send({ token })));
    setBusy(false);
  }
  if (outcome?.ok)
    return (
      <Stack gap="md">
        <FormMessage tone="done">{outcome.value.email} is confirmed.</FormMessage>
        <ButtonLink href={portal.home} plain size="md">
          Go to your releases
        </ButtonLink>
      </Stack>
    );
  return (
    <Stack gap="md">
      <FormMessage>
        {outcome ? (
          <>
            {outcome.message} <TextLink href={checkInboxPath}>Ask for a new link</TextLink>
          </>
        ) : null}
      </FormMessage>
      <Button size="md" loading={busy} onClick={confirm}>
        Confirm my address
      </Button>
    </Stack>
  );
}
