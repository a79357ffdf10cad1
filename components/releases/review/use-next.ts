"use client";
import { useRef, useState } from "react";
import { attempt } from "@/components/ui/outcome";
import { desk } from "@/lib/core/paths";
import type { ReviewActions } from "./types";

/** Claims what waits next and opens it. */
export function useNext(send: ReviewActions["next"]) {
  const running = useRef(false);
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);

  async function next() {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setSaid("");
    const outcome = await attempt(() => send({}));
    // A full load: a move that is still being read must not lose it.
    if (outcome.ok && outcome.value) return window.location.assign(desk.release(outcome.value.id));
    running.current = false;
    setBusy(false);
    setSaid(outcome.ok ? "Nothing else waits for you." : outcome.message);
  }
  return { next: () => void next(), busy, said };
}
