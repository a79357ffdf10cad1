"use client";
import { Button, Group, NativeSelect } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import { attempt, type Outcome } from "@/components/ui/outcome";
import classes from "@/components/ui/rows.module.css";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { OrgRole } from "@/lib/auth/actor";
import { ROLE_LABELS, ROLE_WORDS } from "@/lib/organisations/policy";

type Member = { userId: string; name: string; email: string; role: OrgRole; keep: boolean };
type Target = { organisationId: string; userId: string };
type Props = {
  organisationId: string;
  members: Member[];
  self: string | null;
  /** Roles the reader may give. */
  roles: OrgRole[];
  doors: {
    giveRole: (input: Target & { role: OrgRole }) => Promise<Outcome<null>>;
    endMembership: (input: Target) => Promise<Outcome<null>>;
  };
};

/** Everybody of an organisation; roles change and memberships end here, within what the reader's own role allows. */
export function MemberList({ organisationId, members, self, roles, doors }: Props) {
  const router = useRouter();
  const ready = useHydrated();
  const [busy, start] = useTransition();
  const [said, setSaid] = useState<{ tone: "done" | "error"; text: string } | null>(null);
  const [leaving, setLeaving] = useState<Member | null>(null);

  const run = (work: () => Promise<Outcome<null>>, done: string) =>
    start(async () => {
      const outcome = await attempt(work);
      setSaid(outcome.ok ? { tone: "done", text: done } : { tone: "error", text: outcome.message });
      setLeaving(null);
      router.refresh();
    });

  return (
    <>
      <ul className={classes.rows} aria-label="Members">
        {members.map((member) => (
          <li key={member.userId}>
            <span>
              <strong>{member.name}</strong>
              {member.userId === self ? " (you)" : ""}
              <span className={classes.detail}>{member.email}</span>
              <span className={classes.detail}>{ROLE_WORDS[member.role]}</span>
            </span>
            <Group gap="xs">
              {member.keep ? (
                <NativeSelect
                  aria-label={`Role of ${member.name}`}
                  data={roles.map((value) => ({ value, label: ROLE_LABELS[value] }))}
                  value={member.role}
                  disabled={busy || !ready}
                  onChange={(event) => {
                    const role = event.currentTarget.value as OrgRole;
                    run(
                      () => doors.giveRole({ organisationId, userId: member.userId, role }),
                      `${member.name} is ${ROLE_LABELS[role].toLowerCase()} now.`,
                    );
                  }}
                />
              ) : (
                <span>{ROLE_LABELS[member.role]}</span>
              )}
              {member.keep || member.userId === self ? (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  disabled={busy || !ready}
                  aria-label={member.userId === self ? "Leave the organisation" : `Remove ${member.name}`}
                  onClick={() => setLeaving(member)}
                >
                  {member.userId === self ? "Leave" : "Remove"}
                </Button>
              ) : null}
            </Group>
          </li>
        ))}
      </ul>
      <FormMessage tone={said?.tone}>{said?.text}</FormMessage>
      <Dialog
        opened={leaving !== null}
        close={() => setLeaving(null)}
        title={leaving?.userId === self ? "Leave the organisation?" : `Remove ${leaving?.name}?`}
      >
        <p style={{ marginTop: 0 }}>
          What {leaving?.userId === self ? "you have" : "they have"} written stays. Tokens that act for the
          organisation stop working at once.
        </p>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setLeaving(null)}>
            Cancel
          </Button>
          <Button
            loading={busy}
            onClick={() =>
              leaving &&
              run(
                () => doors.endMembership({ organisationId, userId: leaving.userId }),
                `${leaving.name} no longer belongs to the organisation.`,
              )
            }
          >
            {leaving?.userId === self ? "Leave" : "Remove"}
          </Button>
        </Group>
      </Dialog>
    </>
  );
}
