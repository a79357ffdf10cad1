"use client";
import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { attempt } from "@/components/ui/outcome";
import type { Arranging, IssueAt } from "@/lib/newsletter/issue/schema";
import type { IssueActions } from "./types";

/**
 * Steps of an editor in one letter, one after another: each is made on the version the one before has left, and the
 * page is read anew after it. A refusal says who was quicker.
 */
export function useArranging(at: IssueAt, arrange: IssueActions["arrange"]) {
  const router = useRouter();
  const [reading, start] = useTransition();
  const running = useRef(false);
  // The newest version known: what the server answered may be ahead of the page that is being read anew.
  const version = useRef(at.version);
  version.current = Math.max(version.current, at.version);
  const [busy, setBusy] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState("");

  async function run(id: string, step: Arranging, words: string): Promise<boolean> {
    if (running.current) return false;
    running.current = true;
    setBusy(id);
    setProblem("");
    setSaid("");
    const outcome = await attempt(() => arrange({ ...at, version: version.current, step }));
    running.current = false;
    setBusy(null);
    if (outcome.ok) {
      version.current = outcome.value.version;
      setSaid(words);
    } else {
      const { version: theirs } = outcome.data;
      if (typeof theirs === "number") version.current = theirs;
      setProblem(outcome.issues[0]?.message ?? outcome.message);
    }
    start(() => router.refresh());
    return outcome.ok;
  }
  return { run, busy, reading, said, problem };
}
