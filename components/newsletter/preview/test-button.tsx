"use client";
import { Button } from "@mantine/core";
import { useEffect, useEffectEvent, useState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { TextLink } from "@/components/ui/link";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { Previewed } from "@/lib/newsletter/preview/schema";
import type { TestResult } from "@/lib/newsletter/preview/test-letter";

const LOOK_MS = 1_000;
/** A worker that has not begun after this is not running. */
const LOOKS = 60;

type Props = {
  order: Previewed;
  address: string;
  send: (order: Previewed) => Promise<Outcome<{ id: string }>>;
  look: (asked: { id: string }) => Promise<Outcome<TestResult>>;
  /** Where the captured mail is read, for who may. */
  mailHref: string | null;
};

type State = { id: string; looks: number; result: TestResult | null };

const DONE: Record<string, string> = {
  sent: "The mail server took it. Look into your inbox.",
  captured: "There is no mail server: it is in the outbox.",
};

/** Sends the letter that is shown to whoever looks at it, and says what became of it. */
export function TestButton({ order, address, send, look, mailHref }: Props) {
  const ready = useHydrated();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const [state, setState] = useState<State | null>(null);
  const waits = state !== null && (!state.result || state.result.status === "queued") && state.looks < LOOKS;

  const next = useEffectEvent(async () => {
    if (!state) return;
    const outcome = await attempt(() => look({ id: state.id }));
    const result = outcome.ok ? outcome.value : state.result;
    setState({ ...state, looks: state.looks + 1, result });
  });
  const looks = state?.looks;
  useEffect(() => {
    if (!waits || looks === undefined) return;
    const timer = setTimeout(() => void next(), LOOK_MS);
    return () => clearTimeout(timer);
  }, [waits, looks]);

  async function start() {
    setBusy(true);
    setProblem("");
    setState(null);
    const outcome = await attempt(() => send(order));
    setBusy(false);
    if (outcome.ok) setState({ id: outcome.value.id, looks: 0, result: null });
    else setProblem(outcome.message);
  }

  const { result } = state ?? {};
  const failed = result?.status === "failed" ? `It was not sent: ${result.error}` : "";
  const late =
    state && state.looks >= LOOKS ? "It still waits for a worker. Look into the outbox later." : "";
  return (
    <>
      <Button variant="default" disabled={!ready} loading={busy || waits} onClick={() => void start()}>
        Send a test to {address}
      </Button>
      <FormMessage>{problem || failed || late}</FormMessage>
      <FormMessage tone="done">
        {result && DONE[result.status] ? (
          <>
            “{result.subject}”. {DONE[result.status]}{" "}
            {mailHref && state ? (
              <TextLink href={`${mailHref}/${state.id}`}>Read it in the outbox</TextLink>
            ) : null}
          </>
        ) : null}
      </FormMessage>
    </>
  );
}
