"use client";
import { type RefObject, useEffect, useRef, useState } from "react";
import { type FieldPath, get, type UseFormReturn } from "react-hook-form";
import { attempt, type Complaint, type Outcome } from "@/components/ui/outcome";
import { issuesOf } from "@/lib/releases/form-resolver";
import type { ReleaseFormValues } from "@/lib/releases/form-values";
import type { Stored } from "./autosaver";
import { settleTexts } from "./fields/late-text";

/** Checks the whole release, saves it and hands it in: once, however often the button is pressed. */
export function useSubmission({
  form,
  flush,
  strict,
  saved,
  send,
  signedOut,
  done,
}: {
  form: UseFormReturn<ReleaseFormValues>;
  /** Saves what is not saved yet; null when that cannot be. */
  flush: () => Promise<Stored | null>;
  /** From the first try on, the form checks what a submission needs. */
  strict: RefObject<boolean>;
  /** When the text was saved last, while nothing was written since; else null. */
  saved: Date | null;
  send: (stored: Stored) => Promise<Outcome<Stored>>;
  /** The session is over; `other` is who is signed in instead, "" for nobody. */
  signedOut: (message: string, other: string) => void;
  done: (stored: Stored) => void;
}) {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [attempts, setAttempts] = useState(0);
  const [message, setMessage] = useState("");
  const [issues, setIssues] = useState<Complaint[]>([]);
  /** When a try failed for a reason that is over once a save succeeds, in ms; 0 when none did. */
  const passing = useRef(0);
  useEffect(() => {
    if (!saved || !passing.current || saved.getTime() <= passing.current) return;
    passing.current = 0;
    setMessage("");
  }, [saved]);

  // After a try every message goes as soon as its cause does, whichever field was changed for it.
  useEffect(() => {
    if (!attempts) return;
    let later: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = form.subscribe({
      formState: { values: true },
      callback: () => {
        clearTimeout(later);
        later = setTimeout(() => void form.trigger(), 300);
      },
    });
    return () => {
      unsubscribe();
      clearTimeout(later);
    };
  }, [attempts, form]);

  function refuse(words: string, found: Complaint[] = [], passes = false) {
    passing.current = passes ? Date.now() : 0;
    setMessage(words);
    setIssues(found);
    setAttempts((n) => n + 1);
    setBusy(false);
    running.current = false;
  }

  async function submit() {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    strict.current = true;
    settleTexts();
    if (!(await form.trigger())) return refuse("", issuesOf(form.formState.errors));
    const stored = await flush();
    if (!stored)
      return refuse(
        "The release was not sent, because it could not be saved. What you wrote is kept; the line beside the button says why. Send it again when it is saved.",
        [],
        true,
      );
    const outcome = await attempt(() => send(stored));
    if (outcome.ok) return done(outcome.value);
    for (const issue of outcome.issues)
      form.setError(issue.path as FieldPath<ReleaseFormValues>, { type: "server", message: issue.message });
    if (outcome.kind === "unauthorized") signedOut(outcome.message, String(outcome.data.signedInAs ?? ""));
    const passes = outcome.kind === "offline" || outcome.kind === "unauthorized";
    refuse(outcome.issues.length ? "" : outcome.message, outcome.issues, passes);
  }

  const { errors } = form.formState;
  return { submit, busy, attempts, message, issues: issues.filter((issue) => get(errors, issue.path)) };
}
