"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useLive } from "@/components/ui/use-live";
import { desk } from "@/lib/core/paths";

/** Several events of one move are one. */
const GATHER_MS = 300;

/**
 * Shows a release anew when anybody has moved, written or commented it; nothing that is being typed is lost by it.
 * @param looked is called when somebody has come or gone.
 */
export function useLiveRelease(id: string, looked: () => void): void {
  const router = useRouter();
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null);
  useLive(desk.live, (tags) => {
    const everything = tags.includes("*");
    if (everything || tags.includes(`release:${id}:looking`)) looked();
    if (!everything && !tags.includes(`release:${id}`)) return;
    waiting.current ??= setTimeout(() => {
      waiting.current = null;
      router.refresh();
    }, GATHER_MS);
  });
  useEffect(
    () => () => {
      if (waiting.current) clearTimeout(waiting.current);
    },
    [],
  );
}
