"use client";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { EndpointState } from "@/lib/webhooks/schema";

type Send = (input: { id: string }) => Promise<Outcome<unknown>>;
type Props = {
  id: string;
  status: EndpointState;
  actions: { test: Send; pause: Send; resume: Send; remove: Send };
  homeHref: string;
};

/** Test, pause or resume, remove. */
export function EndpointMoves({ id, status, actions, homeHref }: Props) {
  const router = useRouter();
  const ready = useHydrated();
  const [busy, setBusy] = useState("");

  async function run(key: string, send: Send, done: string) {
    setBusy(key);
    const outcome = await attempt(() => send({ id }));
    setBusy("");
    notifications.show(
      outcome.ok ? { message: done } : { title: "Not done", message: outcome.message, autoClose: false },
    );
    router.refresh();
  }

  const active = status === "active";
  return (
    <>
      {active ? (
        <Button
          variant="default"
          disabled={!ready}
          loading={busy === "test"}
          onClick={() => void run("test", actions.test, "A test is on its way: see the log.")}
        >
          Send a test
        </Button>
      ) : null}
      <Button
        variant="default"
        disabled={!ready}
        loading={busy === "state"}
        onClick={() =>
          void (active
            ? run("state", actions.pause, "Paused: nothing more is sent.")
            : run("state", actions.resume, "Active again."))
        }
      >
        {active ? "Pause" : "Resume"}
      </Button>
      <ConfirmButton
        label="Remove"
        title="Remove this webhook?"
        confirm="Remove webhook"
        color="red.9"
        send={() => actions.remove({ id })}
        done={() => router.push(homeHref)}
      >
        <p style={{ marginTop: 0 }}>
          Its log goes with it, and what was on its way is not sent any more. This cannot be undone.
        </p>
      </ConfirmButton>
    </>
  );
}
