"use client";
import { useRef, useState } from "react";

/** Does one thing after another with progress to see; it can be ended between two of them. */
export function useSteps() {
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const ended = useRef(false);
  async function run<T>(list: readonly T[], step: (each: T) => Promise<void>) {
    ended.current = false;
    setProgress({ done: 0, total: list.length });
    for (const [index, each] of list.entries()) {
      if (ended.current) break;
      await step(each);
      setProgress({ done: index + 1, total: list.length });
    }
    setProgress(null);
  }
  const end = () => {
    ended.current = true;
  };
  return { progress, run, end };
}
