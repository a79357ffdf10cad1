"use client";
import { Button, Stack } from "@mantine/core";
import { useState, useTransition } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { portal } from "@/lib/core/paths";

type Props = {
  token: string;
  organisation: string;
  send: (input: { token: string }) => Promise<Outcome<null>>;
  /** Where it leads. */
  home?: string;
};

/** Opening the link alone, as link scanners do, changes nothing: this does. */
export function JoinButton({ token, organisation, send, home = portal.home }: Props) {
  const [busy, start] = useTransition();
  const [refusal, setRefusal] = useState("");
  return (
    <Stack gap="md">
      <FormMessage>{refusal}</FormMessage>
      <Button
        size="md"
        loading={busy}
        onClick={() =>
          start(async () => {
            const outcome = await attempt(() => send({ token }));
            // A full load: the desk and the portal lie in other root layouts.
            if (outcome.ok) window.location.assign(home);
            else setRefusal(outcome.message);
          })
        }
      >
        Join {organisation}
      </Button>
    </Stack>
  );
}
