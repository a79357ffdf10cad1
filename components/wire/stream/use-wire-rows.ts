"use client";
import { useLiveRows } from "@/components/desk/use-live-rows";
import type { Outcome } from "@/components/ui/outcome";
import { mergeWire, type WireNews, type WirePage, type WireQuestion } from "@/lib/wire/desk/line";

export type WireCounts = { held: number; waiting: number; spiked: number; cancelled: number };
export type ReadWire = (
  question: WireQuestion & { shown: string[] },
) => Promise<Outcome<WireNews & { counts: WireCounts }>>;

const concerns = (tag: string) => tag === "*" || tag === "wire";

/** The rows of the stream on screen, kept up to date as items come and as they are worked on. */
export function useWireRows(
  start: { page: WirePage; counts: WireCounts; now: Date } & WireQuestion,
  read: ReadWire,
) {
  const { filter, cursor } = start;
  return useLiveRows(
    start,
    (shown) => read({ filter, ...(cursor ? { cursor } : {}), shown }),
    (rows, news) => {
      const merged = mergeWire(rows, news, filter.view);
      // Further pages are the past: what comes now stands on the first.
      return cursor ? { ...merged, fresh: 0 } : merged;
    },
    concerns,
  );
}
