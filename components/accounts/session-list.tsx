"use client";
import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { LocalTime } from "@/components/ui/local-time";
import { attempt, type Outcome } from "@/components/ui/outcome";
import classes from "@/components/ui/rows.module.css";
import { useHydrated } from "@/components/ui/use-hydrated";

type Session = { id: string; device: string; since: string; seen: string; current: boolean };
type Props = {
  sessions: Session[];
  end: (input: { id: string }) => Promise<Outcome<null>>;
  endOthers: (input: Record<string, never>) => Promise<Outcome<null>>;
};

/** The browsers a person is signed in with; each can be signed out from here. */
export function SessionList({ sessions, end, endOthers }: Props) {
  const router = useRouter();
  const ready = useHydrated();
  const [busy, setBusy] = useState("");
  const [message, setMessage] = useState("");

  async function run(key: string, send: () => Promise<Outcome<null>>) {
    setBusy(key);
    const outcome = await attempt(send);
    setBusy("");
    setMessage(outcome.ok ? "" : outcome.message);
    router.refresh();
  }

  return (
    <>
      <FormMessage>{message}</FormMessage>
      <ul className={classes.rows}>
        {sessions.map((session) => (
          <li key={session.id}>
            <span>
              {session.device}
              {session.current ? " (this one)" : ""}
              <span className={classes.detail}>
                Since <LocalTime at={session.since} />, last seen <LocalTime at={session.seen} />
              </span>
            </span>
            {session.current ? null : (
              <Button
                variant="default"
                size="xs"
                disabled={!ready}
                loading={busy === session.id}
                aria-label={`Sign out ${session.device}`}
                onClick={() => run(session.id, () => end({ id: session.id }))}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Button
          variant="default"
          mt="md"
          disabled={!ready}
          loading={busy === "others"}
          onClick={() => run("others", () => endOthers({}))}
        >
          Sign out everywhere else
        </Button>
      ) : null}
    </>
  );
}
