"use client";
import { Group, Stack } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { HealthMark } from "@/components/ui/health-mark";
import { LocalTime } from "@/components/ui/local-time";
import rows from "@/components/ui/rows.module.css";
import { SecretField } from "@/components/ui/secret-field";
import { SendButton } from "@/components/ui/send-button";
import type { OwnProof } from "@/lib/organisations/identity/own";
import type { ProofStatus } from "@/lib/organisations/identity/schema";
import {
  fileAddress,
  METHOD_LABELS,
  recordNames,
  recordText,
  STATUS_WORDS,
} from "@/lib/organisations/identity/words";
import type { ProofDoors } from "./prove-section";

const TONES: Record<ProofStatus, string> = {
  proved: "well",
  pending: "late",
  lost: "failing",
  given_up: "idle",
  expired: "idle",
};
/** How long a page that waits for a look goes on asking what came of it. */
const LOOKS = [2_000, 5_000, 10_000, 20_000];

/** An organisation's proofs that live, and those that were lost, with what is left to do. */
export function OwnProofs({
  organisationId,
  proofs,
  doors,
}: {
  organisationId: string;
  proofs: OwnProof[];
  doors: Pick<ProofDoors, "look" | "giveUp"> | null;
}) {
  const router = useRouter();
  const waits = proofs.some((proof) => proof.status === "pending" && proof.method !== "mailbox");
  useEffect(() => {
    if (!waits) return;
    const timers = LOOKS.map((ms) => setTimeout(() => router.refresh(), ms));
    return () => timers.forEach(clearTimeout);
  }, [waits, router]);
  if (!proofs.length) return null;
  return (
    <ul className={rows.rows} aria-label="Your proofs">
      {proofs.map((proof) => (
        <li key={proof.id}>
          <span>
            <strong>{proof.domain}</strong> by {METHOD_LABELS[proof.method]}
            <span className={rows.detail}>
              {proof.status === "proved" && proof.provedAt ? (
                <>
                  since <LocalTime at={proof.provedAt} />
                  {proof.endsAt ? (
                    <>
                      , counts until <LocalTime at={proof.endsAt} withTime={false} />
                    </>
                  ) : null}
                </>
              ) : proof.checkedAt ? (
                <>
                  last looked at <LocalTime at={proof.checkedAt} />
                </>
              ) : proof.status === "expired" ? null : proof.method === "mailbox" ? (
                "waits for somebody to open the link we have mailed"
              ) : (
                "not looked at yet"
              )}
            </span>
            {proof.trouble ? <span className={rows.detail}>{proof.trouble}</span> : null}
          </span>
          <HealthMark tone={TONES[proof.status]}>{STATUS_WORDS[proof.status]}</HealthMark>
          {doors && (proof.status === "pending" || proof.status === "proved") ? (
            <Stack gap="sm" style={{ flex: "1 1 100%" }}>
              {proof.status === "pending" ? <WhatToDo proof={proof} /> : null}
              <Group gap="sm">
                {proof.method === "mailbox" ? null : (
                  <SendButton
                    label="Look now"
                    name={`Look now for the proof of ${proof.domain}`}
                    size="xs"
                    send={() => doors.look({ organisationId, id: proof.id })}
                  />
                )}
                <ConfirmButton
                  label="Give up"
                  name={`Give up the proof of ${proof.domain} by ${METHOD_LABELS[proof.method]}`}
                  size="xs"
                  title={`Give up ${proof.domain}?`}
                  confirm="Give up proof"
                  send={() => doors.giveUp({ organisationId, id: proof.id })}
                  done={() => router.refresh()}
                >
                  <p style={{ marginTop: 0 }}>
                    Readers are told of it no more. You can begin a new proof at any time.
                  </p>
                </ConfirmButton>
              </Group>
            </Stack>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function WhatToDo({ proof: { method, domain, token } }: { proof: OwnProof }) {
  if (method === "mailbox") return null;
  if (method === "dns")
    return (
      <SecretField
        label={`TXT record of ${domain}`}
        value={recordText(token)}
        description={`Whoever manages your domain adds it at ${recordNames(domain).join(" or at ")}. We look every few minutes at first, for a week.`}
      />
    );
  return (
    <SecretField
      label={`Text of the file at ${domain}`}
      value={recordText(token)}
      description={`Put a text file with this line at ${fileAddress(domain)}. We look every few minutes at first, for a week.`}
    />
  );
}
