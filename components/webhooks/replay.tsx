"use client";
import { Button, NativeSelect } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { useHydrated } from "@/components/ui/use-hydrated";
import classes from "./webhooks.module.css";

const say = (outcome: Outcome<unknown>, done: string) =>
  notifications.show(
    outcome.ok ? { message: done } : { title: "Not done", message: outcome.message, autoClose: false },
  );

/** Sends one message again. */
export function ReplayButton({
  name,
  id,
  delivery,
  send,
}: {
  name: string;
  id: string;
  delivery: string;
  send: (input: { id: string; delivery: string }) => Promise<Outcome<null>>;
}) {
  const router = useRouter();
  const ready = useHydrated();
  const [busy, setBusy] = useState(false);
  async function run() {
    setBusy(true);
    const outcome = await attempt(() => send({ id, delivery }));
    setBusy(false);
    say(outcome, "It is on its way again.");
    router.refresh();
  }
  return (
    <Button
      variant="default"
      size="xs"
      aria-label={name}
      disabled={!ready}
      loading={busy}
      onClick={() => void run()}
    >
      Send again
    </Button>
  );
}

const SPANS = [
  { value: "1", label: "the last day" },
  { value: "7", label: "the last 7 days" },
  { value: "30", label: "the last 30 days" },
];

/** Sends again all that failed within a time. */
export function ReplayFailed({
  id,
  send,
}: {
  id: string;
  send: (input: { id: string; days: number }) => Promise<Outcome<{ count: number }>>;
}) {
  const router = useRouter();
  const ready = useHydrated();
  const [days, setDays] = useState("1");
  const [busy, setBusy] = useState(false);
  async function run() {
    setBusy(true);
    const outcome = await attempt(() => send({ id, days: Number(days) }));
    setBusy(false);
    const count = outcome.ok ? outcome.value.count : 0;
    say(outcome, count ? `${count} on their way again.` : "Nothing has failed in that time.");
    router.refresh();
  }
  return (
    <div className={classes.again}>
      <NativeSelect
        label="Send again what failed in"
        data={SPANS}
        value={days}
        disabled={!ready}
        onChange={(event) => setDays(event.currentTarget.value)}
      />
      <Button variant="default" disabled={!ready} loading={busy} onClick={() => void run()}>
        Send all again
      </Button>
    </div>
  );
}
