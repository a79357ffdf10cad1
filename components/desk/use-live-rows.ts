"use client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { useLive } from "@/components/ui/use-live";
import { desk } from "@/lib/core/paths";

/** Several events of one move are one. */
const GATHER_MS = 400;
/** A page that comes back from the browser's memory may be older than this. */
const STALE_MS = 5_000;
const MINUTE_MS = 60_000;

type Page = { items: { id: string }[]; nextCursor: string | null };
type Row<P extends Page> = { line: P["items"][number]; gone: string | null };

/**
 * The rows of a list on screen, kept up to date as things happen and once a minute: each keeps its place, and what is
 * new is counted until it is asked for.
 * @param read the list as it is now, for the ids on screen.
 * @param merge rows on screen brought in line with what was read.
 * @param concerns whether an event (lib/core/changes.ts) may change the list.
 */
export function useLiveRows<P extends Page, C, N extends { page: P; counts: C }>(
  start: { page: P; counts: C; now: Date },
  read: (shown: string[]) => Promise<Outcome<N>>,
  merge: (rows: Row<P>[], news: N) => { rows: Row<P>[]; fresh: number },
  concerns: (tag: string) => boolean,
) {
  const rowsOf = (page: P): Row<P>[] => page.items.map((line) => ({ line, gone: null }));
  const [held, setHeld] = useState(() => ({
    rows: rowsOf(start.page),
    fresh: 0,
    counts: start.counts,
    latest: start.page,
    nextCursor: start.page.nextCursor,
  }));
  const reading = useRef<"no" | "yes" | "again">("no");
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null);

  const refresh = useEffectEvent(async () => {
    if (reading.current !== "no") {
      reading.current = "again";
      return;
    }
    reading.current = "yes";
    const outcome = await attempt(() => read(held.rows.map((row) => row.line.id)));
    if (outcome.ok) {
      const news = outcome.value;
      setHeld((now) => ({ ...now, ...merge(now.rows, news), counts: news.counts, latest: news.page }));
    }
    const again = (reading.current as string) === "again";
    reading.current = "no";
    if (again) soon();
  });
  const soon = useEffectEvent(() => {
    waiting.current ??= setTimeout(() => {
      waiting.current = null;
      void refresh();
    }, GATHER_MS);
  });

  useLive(desk.live, (tags) => tags.some(concerns) && soon());
  useEffect(() => {
    if (Date.now() - start.now.getTime() > STALE_MS) soon();
    const timer = setInterval(() => document.visibilityState === "visible" && soon(), MINUTE_MS);
    return () => {
      clearInterval(timer);
      if (waiting.current) clearTimeout(waiting.current);
      waiting.current = null;
    };
  }, [start.now]);

  const showFresh = () =>
    setHeld((now) => ({ ...now, rows: rowsOf(now.latest), fresh: 0, nextCursor: now.latest.nextCursor }));
  return { ...held, showFresh, refresh: () => void refresh() };
}
