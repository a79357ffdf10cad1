"use client";
import { Textarea } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { useHydrated } from "@/components/ui/use-hydrated";
import classes from "./talk.module.css";

const PAUSE_MS = 700;
type State = { kind: "still" | "writing" | "kept" } | { kind: "failed"; message: string };
const WORDS = { still: "", writing: "Keeping …", kept: "Your answer is kept." };
/** How a text stands that the server has; an empty one is no answer. */
const settled = (text: string): State => ({ kind: text.trim() ? "kept" : "still" });

/**
 * The answer to one point. It keeps itself when the writer pauses or leaves the field; the desk reads it when
 * the release is sent again.
 */
export function AnswerField({
  label,
  initial,
  keep,
}: {
  label: string;
  initial: string;
  keep: (text: string) => Promise<Outcome<unknown>>;
}) {
  const [text, setText] = useState(initial);
  const [state, setState] = useState<State>(settled(initial));
  const hydrated = useHydrated();
  const stored = useRef(initial);
  const latest = useRef(initial);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function flush() {
    clearTimeout(timer.current);
    // One after another, so that an earlier wording never comes last.
    queue.current = queue.current.then(async () => {
      const words = latest.current;
      if (words === stored.current) return setState(settled(words));
      const outcome = await attempt(() => keep(words));
      if (outcome.ok) stored.current = words;
      if (words === latest.current)
        setState(outcome.ok ? settled(words) : { kind: "failed", message: outcome.message });
    });
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <Textarea
      className={classes.answer}
      label={label}
      size="sm"
      autosize
      minRows={2}
      maxLength={4000}
      disabled={!hydrated}
      value={text}
      onChange={({ currentTarget: { value } }) => {
        setText(value);
        latest.current = value;
        setState({ kind: "writing" });
        clearTimeout(timer.current);
        timer.current = setTimeout(flush, PAUSE_MS);
      }}
      onBlur={flush}
      description={<span role="status">{state.kind === "failed" ? "" : WORDS[state.kind]}</span>}
      error={state.kind === "failed" ? state.message : undefined}
    />
  );
}
