"use client";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { desk } from "@/lib/core/paths";
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

/** The two ways to end a source, with what comes of each. One that has brought items can only be archived. */
export function SourceEnd({
  source,
  items,
  archive,
  remove,
}: {
  source: Source;
  items: number;
  archive: Send;
  remove: Send;
}) {
  const router = useRouter();
  if (source.status === "archived") return null;
  return (
    <div className={classes.ends}>
      <ConfirmButton
        label="Archive…"
        name={`Archive… ${source.name}`}
        title={`Archive ${source.name}`}
        confirm="Archive the source"
        color="red.9"
        send={() => archive({ id: source.id })}
        done={() => router.refresh()}
      >
        <p>
          {`It is polled no more. ${items ? `The ${items.toLocaleString("en")} items it has brought stay where they are, with its name below them.` : "It has brought nothing yet."} You can resume it at any time.`}
        </p>
      </ConfirmButton>
      {items === 0 ? (
        <ConfirmButton
          label="Delete…"
          name={`Delete… ${source.name}`}
          title={`Delete ${source.name}`}
          confirm="Delete the source"
          color="red.9"
          send={() => remove({ id: source.id })}
          done={() => router.push(desk.sources)}
        >
          <p>It has brought nothing, so nothing is lost but its settings. This cannot be undone.</p>
        </ConfirmButton>
      ) : null}
    </div>
  );
}
