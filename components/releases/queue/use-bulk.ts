"use client";
import { useEffect, useRef, useState } from "react";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { UNDO_MS } from "@/lib/releases/lifecycle";
import type { BulkOrder, BulkProgress } from "@/lib/releases/queue/bulk-schema";

type Step = (input: { run: string }) => Promise<Outcome<BulkProgress>>;
export type BulkActions = {
  begin: (order: BulkOrder) => Promise<Outcome<BulkProgress>>;
  advance: Step;
  undo: Step;
};

/** Drives one run after another to its end, and lets the last one be taken back as long as that can be done. */
export function useBulk({ begin, advance, undo }: BulkActions) {
  const [progress, setProgress] = useState<BulkProgress | null>(null);
  const [shown, setShown] = useState(false);
  const [problem, setProblem] = useState("");
  const [undoable, setUndoable] = useState(false);
  const running = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => () => void (timer.current && clearTimeout(timer.current)), []);

  async function drive(start: () => Promise<Outcome<BulkProgress>>): Promise<boolean> {
    if (running.current) return false;
    running.current = true;
    if (timer.current) clearTimeout(timer.current);
    setUndoable(false);
    setProblem("");
    let outcome = await attempt(start);
    setShown(outcome.ok);
    let done = -1;
    while (outcome.ok) {
      const at: BulkProgress = outcome.value;
      setProgress(at);
      if (at.done) break;
      if (at.results.length === done) {
        setProblem("Not everything could be done: look at the queue for what is left.");
        break;
      }
      done = at.results.length;
      outcome = await attempt(() => advance({ run: at.run }));
    }
    running.current = false;
    if (!outcome.ok) setProblem(outcome.message);
    else if (outcome.value.verb !== "undo" && outcome.value.results.some((each) => each.ok)) {
      setUndoable(true);
      // Nobody is told of an assignment anew by taking it back: that can wait.
      if (outcome.value.verb !== "assign") timer.current = setTimeout(() => setUndoable(false), UNDO_MS);
    }
    return outcome.ok;
  }

  return {
    progress,
    shown,
    problem,
    undoable,
    close: () => setShown(false),
    order: (order: BulkOrder) => drive(() => begin(order)),
    takeBack: () => progress && undoable && drive(() => undo({ run: progress.run })),
  };
}
