"use client";
import { useState } from "react";
import type { DeskVerb } from "@/lib/releases/desk-moves";
import { forgetDecision, rememberDecision } from "./last-decision";
import { usePointsDraft } from "./points-draft";
import { useReviewState } from "./review-state";
import type { ReviewActions, Reviewed } from "./types";
import type { useMove } from "./use-move";

export const NOTE_ID = "note-to-author";
const focusNote = () => document.getElementById(NOTE_ID)?.focus();

/**
 * The decisions of the review page: by a dialog, or by one key, with the time to take them back. What the draft says
 * goes along, and comes back with a decision that is undone.
 */
export function useDecisions(release: Reviewed, actions: ReviewActions, move: ReturnType<typeof useMove>) {
  const { form, clear } = usePointsDraft();
  const { editing } = useReviewState();
  const [open, setOpen] = useState<DeskVerb | null>(null);
  const [hint, setHint] = useState("");
  const may = (verb: DeskVerb) => release.verbs.includes(verb);
  const target = { id: release.id, version: release.version };
  const close = () => setOpen(null);

  function done(version?: number, words?: string) {
    close();
    setHint("");
    const { points = [], note = "" } = form.getValues();
    if (version && words)
      rememberDecision({
        id: release.id,
        version,
        words,
        headline: release.headline,
        draft: points.length || note ? { points, note } : null,
      });
    else forgetDecision();
    clear();
  }

  /** Whether a decision may be begun: an edit that is under way would be left behind by it. */
  function ready(verb: DeskVerb): boolean {
    if (!may(verb)) return false;
    setHint(editing ? "Save the edit or cancel it first." : "");
    return !editing;
  }

  async function ask(verb: "approve" | "request_changes" | "reject") {
    if (!ready(verb)) return;
    const { points = [] } = form.getValues();
    if (verb === "request_changes" && !(await form.trigger(undefined, { shouldFocus: true }))) return;
    if (verb === "reject" && points.length && !(await form.trigger("points", { shouldFocus: true }))) return;
    setOpen(verb);
  }

  async function approveAtOnce() {
    if (!ready("approve")) return;
    if (release.errors) {
      setHint("The checks found an error: approve it in the dialog.");
      return setOpen("approve");
    }
    const note = (form.getValues().note ?? "").trim();
    const order = { note, publishAt: null, undoable: true };
    const outcome = await move.make(() => actions.approve({ ...target, order }));
    if (!outcome?.ok) return;
    const ahead = [release.publishAt, release.embargoUntil].some((at) => at && at.getTime() > Date.now());
    done(outcome.value.version, ahead ? "Approved and scheduled." : "Approved. Public in 10 seconds.");
  }

  async function sendBack() {
    if (!ready("request_changes")) return;
    const { points = [], note = "" } = form.getValues();
    if (!points.length && !note.trim()) return focusNote();
    if (!(await form.trigger(undefined, { shouldFocus: true }))) return;
    await form.handleSubmit(async (order) => {
      const outcome = await move.make(() => actions.requestChanges({ ...target, order }));
      if (outcome?.ok) done(outcome.value.version, `Sent back to ${release.authorName}.`);
    })();
  }

  return { open, setOpen, close, done, hint, may, ask, approveAtOnce, sendBack, target };
}
