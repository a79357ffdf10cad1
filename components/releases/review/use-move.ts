"use client";
import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { attempt, type Outcome } from "@/components/ui/outcome";

export type Problem = Extract<Outcome<never>, { ok: false }>;

/**
 * Makes one move at a time: a second click while the first is under way, or while its result is being read,
 * does nothing. A refusal becomes `problem`; what was typed stays.
 */
export function useMove() {
  const router = useRouter();
  const running = useRef(false);
  const [sending, setSending] = useState(false);
  const [reading, startReading] = useTransition();
  const [problem, setProblem] = useState<Problem | null>(null);

  async function make<T>(send: () => Promise<Outcome<T>>): Promise<Outcome<T> | null> {
    if (running.current || reading) return null;
    running.current = true;
    setSending(true);
    setProblem(null);
    const outcome = await attempt(send);
    running.current = false;
    setSending(false);
    if (outcome.ok) startReading(() => router.refresh());
    else setProblem(outcome);
    return outcome;
  }
  const reload = () => {
    setProblem(null);
    startReading(() => router.refresh());
  };
  return { make, reload, busy: sending || reading, problem, clear: () => setProblem(null) };
}

/** Puts the server's complaints about an order beside the fields of its form; true when any found its place. */
export function showComplaints<V extends FieldValues, O>(
  form: UseFormReturn<V, unknown, O>,
  outcome: Outcome<unknown> | null,
): boolean {
  if (!outcome || outcome.ok) return false;
  const fields = Object.keys(form.getValues());
  const mine = outcome.issues
    .map((issue) => ({ ...issue, path: issue.path.replace(/^order\./, "") }))
    .filter((issue) => fields.includes(issue.path.split(".")[0] ?? ""));
  for (const [index, issue] of mine.entries())
    form.setError(issue.path as Path<V>, { message: issue.message }, { shouldFocus: index === 0 });
  return mine.length > 0;
}
