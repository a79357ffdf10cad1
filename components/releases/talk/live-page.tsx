"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";

const EVERY_MS = 15_000;

/**
 * Keeps a release's page current while somebody looks at it: asks for its pulse now and then, and when it is
 * looked at again, and reads the page anew when it has changed. What is being typed stays.
 * @param at where the pulse is.
 */
export function LivePage({ at }: { at: string }) {
  const router = useRouter();
  const last = useRef<string | null>(null);
  useEffect(() => {
    let stopped = false;
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      const pulse = await fetch(at, { cache: "no-store" })
        .then((answer) => (answer.ok ? answer.text() : null))
        .catch(() => null);
      if (stopped || pulse === null) return;
      if (last.current !== null && last.current !== pulse) router.refresh();
      last.current = pulse;
    };
    void ask();
    const timer = setInterval(ask, EVERY_MS);
    document.addEventListener("visibilitychange", ask);
    return () => {
      stopped = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [at, router]);
  return null;
}
