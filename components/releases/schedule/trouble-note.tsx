"use client";
import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { attempt } from "@/components/ui/outcome";
import { Panel } from "@/components/ui/panel";
import type { Stuck } from "@/lib/releases/schedule/entry";
import { whyWords } from "@/lib/releases/schedule/why-words";
import classes from "./board.module.css";
import type { ScheduleActions } from "./types";

type Props = {
  id: string;
  stuck: Stuck;
  now: Date;
  /** Absent for whoever may not move what is scheduled. */
  retry: ScheduleActions["retry"] | null;
};

/** On a release's own page: that it should be public and is not, why, and what to do about it. */
export function TroubleNote({ id, stuck, now, retry }: Props) {
  const router = useRouter();
  const [problem, setProblem] = useState("");
  const [busy, run] = useTransition();
  const again = (send: ScheduleActions["retry"]) =>
    run(async () => {
      const outcome = await attempt(() => send({ id }));
      setProblem(outcome.ok ? "" : outcome.message);
      router.refresh();
    });
  return (
    <Panel title="It should be public and is not" id="trouble" tone="attention">
      <div className={classes.trouble}>
        <p className={classes.why}>{whyWords(stuck, now)}</p>
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
        {retry && stuck.why !== "held" ? (
          <Button size="sm" variant="default" w="fit-content" loading={busy} onClick={() => again(retry)}>
            Try again
          </Button>
        ) : null}
      </div>
    </Panel>
  );
}
