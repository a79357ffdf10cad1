"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useLive } from "@/components/ui/use-live";

/** On a busy day something happens every second: the page is read anew at most so often. */
const EVERY_MS = 15_000;

/**
 * Reads the page anew some time after something of this tag has happened at the desk. Nobody's place on it is lost.
 * @param afterMs the time between; what happens within it is read at once.
 */
export function LiveRefresh({
  path,
  tag = "desk",
  afterMs = EVERY_MS,
}: {
  path: string;
  tag?: string;
  afterMs?: number;
}) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useLive(path, (tags) => {
    if (timer.current || !tags.some((each) => each === "*" || each === tag)) return;
    timer.current = setTimeout(() => {
      timer.current = null;
      router.refresh();
    }, afterMs);
  });
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
    },
    [],
  );
  return null;
}
