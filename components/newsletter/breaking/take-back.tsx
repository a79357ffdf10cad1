"use client";
import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { useHydrated } from "@/components/ui/use-hydrated";

type Props = {
  editionId: string;
  /** ISO 8601 instant. */
  leavesAt: string;
  /** How long that is from now, as the server sees it; browsers' clocks differ. */
  leftMs: number;
  takeBack: (input: { editionId: string }) => Promise<Outcome<unknown>>;
};

/** The button that takes breaking news back, with the seconds there are for it. */
export function TakeBack({ editionId, leavesAt, leftMs, takeBack }: Props) {
  const ready = useHydrated();
  const router = useRouter();
  const [left, setLeft] = useState(Math.ceil(leftMs / 1_000));
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState("");
  useEffect(() => {
    const end = performance.now() + leftMs;
    const timer = setInterval(() => {
      const seconds = Math.ceil((end - performance.now()) / 1_000);
      setLeft(Math.max(seconds, 0));
      if (seconds <= 0) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [leftMs]);

  async function run() {
    setBusy(true);
    const outcome = await attempt(() => takeBack({ editionId }));
    setBusy(false);
    setMessage(outcome.ok ? "" : outcome.message);
    router.refresh();
  }

  return (
    <>
      <Button
        variant="default"
        size="sm"
        disabled={!ready || left === 0}
        loading={busy}
        onClick={() => void run()}
      >
        Take it back
        <time dateTime={leavesAt} aria-hidden>
          &nbsp;({left} s)
        </time>
      </Button>
      <FormMessage>{message}</FormMessage>
    </>
  );
}
