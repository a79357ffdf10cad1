"use client";
import { Button, Group } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { ButtonLink } from "@/components/ui/link";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { Panel } from "@/components/ui/panel";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { BreakingItem } from "@/lib/newsletter/alerts/schema";
import { readerWords } from "../issue/departure-list";

type Props = {
  item: BreakingItem & { headline: string; summary: string };
  /** To how many it would go now. */
  reach: number;
  send: (item: BreakingItem) => Promise<Outcome<unknown>>;
  /** The page without a choice. */
  back: string;
};

/** The second step: what was chosen, to how many it goes, and the button. */
export function SendPanel({ item: { headline, summary, ...item }, reach, send, back }: Props) {
  const ready = useHydrated();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState("");

  async function run() {
    setBusy(true);
    setMessage("");
    const outcome = await attempt(() => send(item));
    setBusy(false);
    if (!outcome.ok) return setMessage(outcome.message);
    router.push(back);
    router.refresh();
  }

  return (
    <Panel title="Send this as breaking news?" id="chosen" tone="attention">
      <p>
        <b>{headline}</b>
      </p>
      {summary ? <p>{summary}</p> : null}
      <p>
        {reach === 0
          ? "Nobody is waiting for it now: no reader wants breaking news and has room for it today."
          : `It goes to ${readerWords(reach)} at once, at whatever hour it is there. In twenty seconds it leaves; after that it cannot be called back.`}
      </p>
      <FormMessage>{message}</FormMessage>
      <Group gap="sm">
        <Button disabled={!ready || reach === 0} loading={busy} onClick={() => void run()}>
          Send to {readerWords(reach)}
        </Button>
        <ButtonLink variant="default" href={back}>
          Cancel
        </ButtonLink>
      </Group>
    </Panel>
  );
}
