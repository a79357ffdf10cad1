"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { attempt } from "@/components/ui/outcome";
import { desk } from "@/lib/core/paths";
import { forgetDecision, undoable, useStoredDecision } from "./last-decision";
import { keepDraft, usePointsDraft } from "./points-draft";
import type { ReviewActions } from "./types";

/** How long its outcome stays on screen. */
const SAID_MS = 8_000;

/**
 * Takes the last decision of this tab back while there is time: the release is in review again, in the same hands,
 * and what had been written to its author is there again. On another page than its own, that page is opened.
 */
export function useUndo(id: string, send: ReviewActions["undo"]) {
  const router = useRouter();
  const draft = usePointsDraft();
  const stored = useStoredDecision();
  const running = useRef(false);
  const [said, setSaid] = useState("");
  const [open, setOpen] = useState<ReturnType<typeof undoable>>(null);

  useEffect(() => {
    const now = undoable(stored, Date.now());
    setOpen(now);
    if (!now) return;
    setSaid("");
    const timer = setTimeout(() => setOpen(null), now.left);
    return () => clearTimeout(timer);
  }, [stored]);

  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(""), SAID_MS);
    return () => clearTimeout(timer);
  }, [said]);

  async function undo() {
    const last = undoable(stored, Date.now())?.decision;
    if (!last || running.current) return;
    running.current = true;
    const outcome = await attempt(() => send({ id: last.id, version: last.version }));
    running.current = false;
    if (!outcome.ok) return setSaid(outcome.message);
    forgetDecision();
    setSaid("Taken back: it is in review again, and yours.");
    if (last.draft && last.id === id) draft.form.reset(last.draft);
    if (last.draft) keepDraft(last.id, last.draft);
    if (last.id === id) router.refresh();
    else window.location.assign(desk.release(last.id));
  }
  return { open, undo: () => void undo(), said };
}
