"use client";
import { Button, Progress } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { Panel } from "@/components/ui/panel";
import { useHydrated } from "@/components/ui/use-hydrated";
import { type Finding, findingLine } from "@/lib/audit/findings";
import classes from "./audit.module.css";

export type ChainLook = {
  /** "24:ab12…", or null while the log is empty. */
  head: string | null;
  last: { words: string; count: number; findings: Finding[] } | null;
  running: { done: number; total: number } | null;
};

const LOOK_AGAIN_MS = 2_000;

/** Whether the log is sound, as far as it was checked; who keeps the log may have it checked now. */
export function ChainPanel({
  chain,
  check,
}: {
  chain: ChainLook;
  check: (() => Promise<Outcome<unknown>>) | null;
}) {
  const router = useRouter();
  const ready = useHydrated();
  const [busy, start] = useTransition();
  const [refusal, setRefusal] = useState("");
  const running = chain.running !== null;

  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [running, router]);

  const { last } = chain;
  return (
    <div className={classes.chain}>
      <Panel title="The chain" id="the-chain" tone={last && last.count > 0 ? "attention" : "plain"}>
        <p role="status">
          {running
            ? "The log is being checked."
            : last
              ? last.count === 0
                ? `Sound: ${last.words}`
                : `Tampered with (${last.count}): ${last.words}`
              : "The log has not been checked yet."}
        </p>
        {last && last.count > 0 ? (
          <ul className={classes.wrong}>
            {last.findings.map((finding) => (
              <li key={`${finding.kind} ${finding.position} ${finding.eventId}`}>{findingLine(finding)}</li>
            ))}
          </ul>
        ) : null}
        {chain.running ? (
          <Progress
            aria-label="Links checked"
            mb="sm"
            value={chain.running.total ? (chain.running.done / chain.running.total) * 100 : 0}
          />
        ) : null}
        {chain.head ? (
          <p>
            Head: <span className={classes.hash}>{chain.head}</span>
          </p>
        ) : null}
        <FormMessage>{refusal}</FormMessage>
        {check ? (
          <Button
            variant="default"
            disabled={!ready || running}
            loading={busy}
            onClick={() =>
              start(async () => {
                const outcome = await attempt(check);
                setRefusal(outcome.ok ? "" : outcome.message);
                router.refresh();
              })
            }
          >
            Check the log now
          </Button>
        ) : null}
      </Panel>
    </div>
  );
}
