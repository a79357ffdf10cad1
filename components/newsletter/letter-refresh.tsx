"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { LiveRefresh } from "@/components/desk/live-refresh";

const GOING_MS = 3_000;
const GATHER_MS = 400;

/** Reads the page anew when something about letters has been decided, and every few seconds while one goes out. */
export function LetterRefresh({ live, going }: { live: string; going: boolean }) {
  const router = useRouter();
  useEffect(() => {
    const repeat = going
      ? setInterval(() => document.visibilityState === "visible" && router.refresh(), GOING_MS)
      : null;
    return () => {
      if (repeat) clearInterval(repeat);
    };
  }, [going, router]);
  return <LiveRefresh path={live} tag="newsletter" afterMs={GATHER_MS} />;
}
