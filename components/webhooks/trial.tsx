"use client";
import { Button } from "@mantine/core";
import { useState } from "react";
import { attempt, type Outcome } from "@/components/ui/outcome";
import classes from "./webhooks.module.css";
import { tookWords } from "./words";

export type TrialResult = { status: number | null; answer: string; error: string; durationMs: number };
type Props = {
  /** What is in the form now. */
  input: () => { url: string; secret: string };
  send: (input: { url: string; secret: string }) => Promise<Outcome<TrialResult>>;
};

function words({ status, error, durationMs }: TrialResult): string {
  if (status === null) return error;
  if (status >= 200 && status < 300) return `It works: answered ${status} after ${tookWords(durationMs)}.`;
  return `It answered ${status} after ${tookWords(durationMs)}. A message counts as taken with any status from 200 to 299.`;
}

/** Sends one signed message to the address in the form, and shows what came back. */
export function Trial({ input, send }: Props) {
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState("");
  const [answer, setAnswer] = useState("");

  async function run() {
    setBusy(true);
    const outcome = await attempt(() => send(input()));
    setBusy(false);
    setTold(outcome.ok ? words(outcome.value) : (outcome.issues[0]?.message ?? outcome.message));
    setAnswer(outcome.ok ? outcome.value.answer : "");
  }

  return (
    <div className={classes.trial}>
      <p>Set the secret in your system, then try it: we send one message of the type “webhook.test”.</p>
      <div>
        <Button variant="default" loading={busy} onClick={() => void run()}>
          Send a test
        </Button>
      </div>
      <div role="status">
        {told ? <p>{told}</p> : null}
        {answer ? <pre className={classes.pre}>{answer}</pre> : null}
      </div>
    </div>
  );
}
