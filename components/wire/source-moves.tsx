"use client";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { attempt, type Outcome } from "@/components/ui/outcome";
import classes from "./source.module.css";

type Send = (input: { id: string }) => Promise<Outcome<unknown>>;
export type SourceActions = { pause: Send; resume: Send; poll: Send };

type Source = { id: string; slug: string; name: string; status: "active" | "paused" | "archived" };

/** Poll now, pause, resume. */
export function SourceMoves({ source, actions }: { source: Source; actions: SourceActions }) {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [reading, startReading] = useTransition();
  const send = async (move: Send, done: string) => {
    if (busy || reading) return;
    setBusy(true);
    const outcome = await attempt(() => move({ id: source.id }));
    setBusy(false);
    notifications.show(
      outcome.ok ? { message: done } : { title: "Not done", message: outcome.message, autoClose: false },
    );
    startReading(() => router.refresh());
  };
  if (source.status === "archived") return null;
  const active = source.status === "active";
  return (
    <div className={classes.moves}>
      {active ? (
        <Button
          size="xs"
          variant="default"
          loading={busy}
          aria-label={`Poll now: ${source.name}, ${source.slug}`}
          onClick={() => void send(actions.poll, `${source.name} will be polled now.`)}
        >
          Poll now
        </Button>
      ) : null}
      <Button
        size="xs"
        variant="default"
        loading={busy}
        aria-label={`${active ? "Pause" : "Resume"} ${source.name}, ${source.slug}`}
        onClick={() =>
          void (active
            ? send(actions.pause, `${source.name} is paused. What it published stays.`)
            : send(actions.resume, `${source.name} is polled again.`))
        }
      >
        {active ? "Pause" : "Resume"}
      </Button>
    </div>
  );
}
