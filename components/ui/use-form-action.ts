"use client";
import { useRef, useState } from "react";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { attempt, type Outcome } from "./outcome";

/**
 * Submits a form once at a time. Complaints of the server land beside their fields with focus on the first;
 * what is about no field of this form becomes `message`.
 */
export function useFormAction<V extends FieldValues, O extends FieldValues, T>(
  form: UseFormReturn<V, unknown, O>,
  send: (values: O) => Promise<Outcome<T>>,
  done: (value: T, values: O) => void | Promise<void>,
) {
  const [message, setMessage] = useState("");
  const [busy, setBusy] = useState(false);
  const running = useRef(false);

  const onSubmit = form.handleSubmit(async (values) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setMessage("");
    try {
      const outcome = await attempt(() => send(values));
      if (outcome.ok) return await done(outcome.value, values);
      const fields = new Set(Object.keys(values));
      const mine = outcome.issues.filter((issue) => fields.has(issue.path.split(".")[0] ?? ""));
      for (const [index, issue] of mine.entries())
        form.setError(issue.path as Path<V>, { message: issue.message }, { shouldFocus: index === 0 });
      if (!mine.length) setMessage(outcome.issues[0]?.message || outcome.message);
    } finally {
      running.current = false;
      setBusy(false);
    }
  });
  return { onSubmit, message, busy, setMessage };
}
