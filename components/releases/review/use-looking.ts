"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { z } from "zod";
import { BEAT_MS } from "@/lib/releases/review/sight";

const names = z.array(z.string()).catch([]);

/**
 * Says to the server that a release is looked at, as long as its page is in sight, and that it is closed.
 * @param path where; @param version on screen.
 * @returns who else looks at it, and the way to ask again.
 */
export function useLooking(path: string, version: number): { others: string[]; ask: () => void } {
  const [others, setOthers] = useState<string[]>([]);
  const shown = useRef(version);
  useEffect(() => {
    shown.current = version;
  }, [version]);
  const ask = useCallback(async () => {
    if (document.visibilityState !== "visible") return;
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ version: shown.current }),
    }).catch(() => null);
    // Without an answer nothing is known, and what was known may still hold.
    if (answer?.ok) setOthers(names.parse(await answer.json().catch(() => [])));
  }, [path]);
  useEffect(() => {
    const beat = () => void ask();
    const leave = () =>
      navigator.sendBeacon(
        path,
        new Blob([JSON.stringify({ version: shown.current, left: true })], { type: "application/json" }),
      );
    beat();
    const timer = setInterval(beat, BEAT_MS);
    document.addEventListener("visibilitychange", beat);
    window.addEventListener("pagehide", leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", beat);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [path, ask]);
  return { others, ask: () => void ask() };
}
