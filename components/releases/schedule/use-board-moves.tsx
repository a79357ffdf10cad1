"use client";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { momentWords } from "@/lib/core/moment";
import { UNDO_MS } from "@/lib/releases/lifecycle";
import type { BoardEntry } from "@/lib/releases/schedule/entry";
import { timeRefusal } from "@/lib/releases/schedule/refusal";
import classes from "./board.module.css";
import type { ScheduleActions } from "./types";

type Last = { entry: BoardEntry; version: number };
type Sent = Outcome<{ id: string; version: number }>;

/** Moves in time, one after another, each with the way back for as long as its author has not been told. */
export function useBoardMoves(actions: ScheduleActions, zone: string) {
  const router = useRouter();
  const running = useRef(false);
  const last = useRef<Last | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState("");

  async function send(entry: BoardEntry, make: () => Promise<Sent>): Promise<Sent | null> {
    if (running.current) return null;
    running.current = true;
    setBusy(entry.id);
    setProblem("");
    const outcome = await attempt(make);
    running.current = false;
    setBusy(null);
    if (!outcome.ok) setProblem(`“${entry.headline}”: ${outcome.issues[0]?.message ?? outcome.message}`);
    router.refresh();
    return outcome;
  }

  const undo = async () => {
    const { current } = last;
    if (!current) return;
    last.current = null;
    notifications.hide(`moved-${current.entry.id}`);
    const { entry, version } = current;
    const order = { goPublicAt: entry.at.toISOString() };
    const outcome = await send(entry, () => actions.move({ id: entry.id, version, order }));
    if (outcome?.ok) notifications.show({ message: `Back at ${momentWords(entry.at, zone)}.` });
  };

  const offerUndo = (entry: BoardEntry, version: number, words: string) => {
    last.current = { entry, version };
    notifications.show({
      id: `moved-${entry.id}`,
      autoClose: UNDO_MS,
      closeButtonProps: { "aria-label": "Dismiss" },
      message: (
        <span className={classes.toast}>
          <span>{words}</span>
          <Button size="compact-sm" variant="default" onClick={() => void undo()}>
            Undo
          </Button>
        </span>
      ),
    });
  };

  async function moveTo(entry: BoardEntry, at: Date): Promise<boolean> {
    if (at.getTime() === entry.at.getTime()) return true;
    const refusal = timeRefusal(at, entry.embargoUntil, new Date());
    if (refusal) {
      setProblem(`“${entry.headline}” stays where it is. ${refusal}`);
      return false;
    }
    const order = { goPublicAt: at.toISOString() };
    const outcome = await send(entry, () => actions.move({ id: entry.id, version: entry.version, order }));
    if (outcome?.ok) offerUndo(entry, outcome.value.version, `Moved to ${momentWords(at, zone)}.`);
    return outcome?.ok ?? false;
  }

  async function publishSoon(entry: BoardEntry): Promise<boolean> {
    const outcome = await send(entry, () => actions.publishSoon({ id: entry.id, version: entry.version }));
    if (outcome?.ok) offerUndo(entry, outcome.value.version, "It goes public in a few seconds.");
    return outcome?.ok ?? false;
  }

  async function retry(entry: BoardEntry): Promise<void> {
    const again = () => actions.retry({ id: entry.id }) as Promise<Sent>;
    const outcome = await send(entry, again);
    if (outcome?.ok) notifications.show({ message: "It is tried again now." });
  }

  return { moveTo, publishSoon, retry, undo, busy, problem };
}
