"use client";
import { Group } from "@mantine/core";
import { LocalTime } from "@/components/ui/local-time";
import type { Outcome } from "@/components/ui/outcome";
import rows from "@/components/ui/rows.module.css";
import { SendButton } from "@/components/ui/send-button";
import { STAFF_LABELS } from "@/lib/accounts/people/words";
import type { StaffRole } from "@/lib/auth/actor";

type Invitation = { id: string; email: string; role: StaffRole; invitedByName: string; expiresAt: string };
type Door = (input: { id: string }) => Promise<Outcome<unknown>>;

/** Who was asked to the desk and has not answered. */
export function StaffInvitations({
  invitations,
  resend,
  withdraw,
}: {
  invitations: Invitation[];
  resend: Door;
  withdraw: Door;
}) {
  return (
    <ul className={rows.rows} aria-label="Invited">
      {invitations.map(({ id, email, role, invitedByName, expiresAt }) => (
        <li key={id}>
          <span>
            <strong>{email}</strong>
            <span className={rows.detail}>
              {STAFF_LABELS[role]}, invited by {invitedByName}; works until <LocalTime at={expiresAt} />
            </span>
          </span>
          <Group gap="xs">
            <SendButton
              label="Send again"
              name={`Send again to ${email}`}
              size="compact-sm"
              send={() => resend({ id })}
            />
            <SendButton
              label="Withdraw"
              name={`Withdraw the invitation of ${email}`}
              variant="subtle"
              size="compact-sm"
              send={() => withdraw({ id })}
            />
          </Group>
        </li>
      ))}
    </ul>
  );
}
