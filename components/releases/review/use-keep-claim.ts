"use client";
import { useEffect, useState } from "react";
import { attempt, type Outcome } from "@/components/ui/outcome";

const EVERY_MS = 60_000;
const SIGNS = ["pointerdown", "pointermove", "keydown", "scroll"] as const;

/**
 * Keeps a claim alive, once a minute, while its holder moves, types or scrolls.
 * @returns whether the claim was found to have ended.
 */
export function useKeepClaim(
  held: { id: string } | null,
  keep: (input: { id: string }) => Promise<Outcome<boolean>>,
): boolean {
  const id = held?.id;
  const [lost, setLost] = useState(false);
  useEffect(() => {
    setLost(false);
    if (!id) return;
    let active = false;
    const seen = () => {
      active = true;
    };
    for (const sign of SIGNS) document.addEventListener(sign, seen, { passive: true });
    const timer = setInterval(async () => {
      if (!active) return;
      active = false;
      const outcome = await attempt(() => keep({ id }));
      if (outcome.ok && !outcome.value) setLost(true);
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS) document.removeEventListener(sign, seen);
    };
  }, [id, keep]);
  return lost;
}
