"use client";
import { Button, Loader, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import { attempt, type Outcome } from "@/components/ui/outcome";
import type { FieldChange } from "@/lib/releases/changes";
import type { Moment } from "@/lib/releases/history/queries";
import type { ReleaseContent } from "@/lib/releases/schema";
import type { Stored } from "../autosaver";
import { ReleaseDiff } from "../release-diff";
import classes from "./history.module.css";
import { MomentList } from "./moment-list";

export type HistoryDoors = {
  history: (input: { id: string }) => Promise<Outcome<Moment[]>>;
  moment: (input: { id: string; moment: string }) => Promise<Outcome<{ changes: FieldChange[] }>>;
  restore: (
    input: Stored & { moment: string; writer: string },
  ) => Promise<Outcome<Stored & { content: ReleaseContent }>>;
};

type Shown = { id: string; changes: FieldChange[] | null };

/** Earlier texts of a draft, each against the text as it is now, and the way back to them. */
export function HistoryDialog({
  stored,
  writer,
  doors,
  close,
  restored,
}: {
  stored: Stored;
  writer: string;
  doors: HistoryDoors;
  close: () => void;
  restored: (now: Stored, content: ReleaseContent) => void;
}) {
  const [moments, setMoments] = useState<Moment[] | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [message, setMessage] = useState("");
  const [busy, setBusy] = useState(false);
  const { id } = stored;

  useEffect(() => {
    void attempt(() => doors.history({ id })).then((outcome) => {
      if (outcome.ok) setMoments(outcome.value);
      else setMessage(outcome.message);
    });
  }, [doors, id]);

  async function show(moment: string) {
    setShown({ id: moment, changes: null });
    setMessage("");
    const outcome = await attempt(() => doors.moment({ id, moment }));
    if (!outcome.ok) return setMessage(outcome.message);
    setShown((now) => (now?.id === moment ? { id: moment, changes: outcome.value.changes } : now));
  }

  async function restore(moment: string) {
    setBusy(true);
    const outcome = await attempt(() => doors.restore({ ...stored, moment, writer }));
    setBusy(false);
    if (!outcome.ok) return setMessage(outcome.message);
    restored({ id, version: outcome.value.version }, outcome.value.content);
  }

  return (
    <Dialog opened close={close} title="History" size="60rem">
      <FormMessage>{message}</FormMessage>
      {moments === null && !message ? <Loader aria-label="Loading" size="sm" /> : null}
      {moments?.length === 0 ? <Text size="sm">Nothing is kept of this release yet.</Text> : null}
      {moments?.length ? (
        <div className={classes.panes}>
          <MomentList moments={moments} chosen={shown?.id ?? null} choose={(moment) => void show(moment)} />
          <section
            className={classes.view}
            aria-label="What bringing it back would change"
            aria-live="polite"
          >
            {shown === null ? (
              <Text size="sm" c="dimmed">
                Choose a moment to see what bringing it back would change in the text as it is now.
              </Text>
            ) : shown.changes === null ? (
              <Loader aria-label="Loading" size="sm" />
            ) : shown.changes.length === 0 ? (
              <Text size="sm">This is the text as it is now.</Text>
            ) : (
              <>
                <ReleaseDiff changes={shown.changes} />
                <Button mt="lg" loading={busy} onClick={() => void restore(shown.id)}>
                  Bring this text back
                </Button>
                <Text size="xs" c="dimmed" mt="xs">
                  The text as it is now stays in the history.
                </Text>
              </>
            )}
          </section>
        </div>
      ) : null}
    </Dialog>
  );
}
