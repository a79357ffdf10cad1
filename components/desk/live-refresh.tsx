"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { useLive } from "@/components/ui/use-live";

/** On a busy day something happens every second: the page is read anew at most so often. */
const EVERY_MS = 15_000;

/** Reads the page anew some time after something has happened at the desk. Nobody's place on it is lost. */
export function LiveRefresh({ path }: { path: string }) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useLive(path, (tags) => {
    if (timer.current || !tags.some((tag) => tag === "*" || tag === "desk")) return;
    timer.current = setTimeout(() => {
      timer.current = null;
      router.refresh();
    }, EVERY_MS);
  });
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
    },
    [],
  );
  return null;
}
