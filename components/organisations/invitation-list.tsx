"use client";
import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { LocalTime } from "@/components/ui/local-time";
import { attempt, type Outcome } from "@/components/ui/outcome";
import classes from "@/components/ui/rows.module.css";
import type { OrgRole } from "@/lib/auth/actor";
import { ROLE_LABELS } from "@/lib/organisations/policy";

type Invitation = { id: string; email: string; role: OrgRole; invitedByName: string; expiresAt: Date };

/** Who was asked to join and has not answered. */
export function InvitationList({
  organisationId,
  invitations,
  mayWithdraw,
  withdraw,
}: {
  organisationId: string;
  invitations: Invitation[];
  mayWithdraw: boolean;
  withdraw: (input: { organisationId: string; id: string }) => Promise<Outcome<null>>;
}) {
  const router = useRouter();
  const [busy, start] = useTransition();
  const [refusal, setRefusal] = useState("");
  if (!invitations.length) return null;
  return (
    <>
      <h3 className={classes.part} style={{ marginTop: "1.5rem", marginBottom: "0.5rem" }}>
        Invited
      </h3>
      <ul className={classes.rows}>
        {invitations.map(({ id, email, role, invitedByName, expiresAt }) => (
          <li key={id}>
            <span>
              <strong>{email}</strong>
              <span className={classes.detail}>
                {ROLE_LABELS[role]}, invited by {invitedByName}; works until{" "}
                <LocalTime at={expiresAt.toISOString()} />
              </span>
            </span>
            {mayWithdraw ? (
              <Button
                variant="subtle"
                size="compact-sm"
                disabled={busy}
                aria-label={`Withdraw the invitation of ${email}`}
                onClick={() =>
                  start(async () => {
                    const outcome = await attempt(() => withdraw({ organisationId, id }));
                    setRefusal(outcome.ok ? "" : outcome.message);
                    router.refresh();
                  })
                }
              >
                Withdraw
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <FormMessage>{refusal}</FormMessage>
    </>
  );
}
