"use client";
import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { useHeadingFocus } from "@/components/ui/use-heading-focus";
import { useHydrated } from "@/components/ui/use-hydrated";

/** Says that a return which was not understood has been looked at. */
export function SeenButton({
  id,
  see,
}: {
  id: string;
  see: (input: { id: string }) => Promise<Outcome<unknown>>;
}) {
  const router = useRouter();
  const ready = useHydrated();
  const finish = useHeadingFocus();
  const [busy, start] = useTransition();
  const [problem, setProblem] = useState("");
  const press = () =>
    start(async () => {
      const outcome = await attempt(() => see({ id }));
      setProblem(outcome.ok ? "" : outcome.message);
      if (!outcome.ok) return;
      finish();
      router.refresh();
    });
  return (
    <>
      <FormMessage>{problem}</FormMessage>
      <Button variant="default" w="fit-content" disabled={!ready} loading={busy} onClick={press}>
        I have looked at it
      </Button>
    </>
  );
}
