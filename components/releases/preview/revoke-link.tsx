"use client";
import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { attempt, type Outcome } from "@/components/ui/outcome";

export type RevokeLink = (input: { id: string; linkId: string }) => Promise<Outcome<unknown>>;

/** Ends a link at once. */
export function RevokeButton({
  id,
  link,
  revoke,
}: {
  id: string;
  link: { id: string; label: string };
  revoke: RevokeLink;
}) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  async function end() {
    setBusy(true);
    const outcome = await attempt(() => revoke({ id, linkId: link.id }));
    setBusy(false);
    setProblem(outcome.ok ? "" : outcome.message);
    router.refresh();
  }
  return (
    <div>
      <Button
        size="compact-sm"
        h={32}
        variant="default"
        loading={busy}
        onClick={end}
        aria-label={`Revoke the link for ${link.label || "anybody"}`}
      >
        Revoke
      </Button>
      <span role="alert">{problem}</span>
    </div>
  );
}
