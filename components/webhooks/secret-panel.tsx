"use client";
import { Button, Group } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { FormMessage } from "@/components/ui/form-message";
import { LocalTime } from "@/components/ui/local-time";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { SecretField } from "@/components/ui/secret-field";
import { useHydrated } from "@/components/ui/use-hydrated";

type Send = (input: { id: string }) => Promise<Outcome<{ secret: string }>>;
type Props = {
  id: string;
  /** ISO 8601: until then the former secret signs along. */
  previousUntil: string | null;
  reveal: Send;
  rotate: Send;
};

/** The signing secret: shown when asked for, and changed with a day's overlap. */
export function SecretPanel({ id, previousUntil, reveal, rotate }: Props) {
  const router = useRouter();
  const ready = useHydrated();
  const [secret, setSecret] = useState("");
  const [message, setMessage] = useState("");
  const [busy, setBusy] = useState(false);

  async function take(send: Send) {
    const outcome = await attempt(() => send({ id }));
    setMessage(outcome.ok ? "" : outcome.message);
    if (outcome.ok) setSecret(outcome.value.secret);
    return outcome;
  }

  return (
    <>
      <FormMessage>{message}</FormMessage>
      {secret ? <SecretField label="Signing secret" value={secret} /> : null}
      {previousUntil ? (
        <p>
          The former secret signs along until <LocalTime at={previousUntil} />.
        </p>
      ) : null}
      <Group gap="sm" mt={secret ? "md" : 0}>
        {secret ? null : (
          <Button
            variant="default"
            disabled={!ready}
            loading={busy}
            onClick={() => {
              setBusy(true);
              void take(reveal).finally(() => setBusy(false));
            }}
          >
            Show secret
          </Button>
        )}
        <ConfirmButton
          label="Change secret"
          title="Change the secret?"
          confirm="Make a new secret"
          send={() => take(rotate)}
          done={() => router.refresh()}
        >
          <p style={{ marginTop: 0 }}>
            From now on messages carry two signatures, with the new secret and with the former one. After a
            day only the new one is used: set it in your system by then.
          </p>
        </ConfirmButton>
      </Group>
    </>
  );
}
