"use client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { attempt, type Outcome } from "@/components/ui/outcome";
import { useLive } from "@/components/ui/use-live";
import { desk } from "@/lib/core/paths";
import type { QueueFilter, QueueView } from "@/lib/releases/queue/filter";
import type { QueuePage } from "@/lib/releases/queue/line";
import { mergeNews, type QueueNews, type ShownLine } from "@/lib/releases/queue/merge";

type Counts = Record<QueueView, number>;
export type ReadQueue = (question: {
  filter: QueueFilter;
  cursor?: string | undefined;
  shown: string[];
}) => Promise<Outcome<QueueNews & { counts: Counts }>>;

type Held = {
  rows: ShownLine[];
  fresh: number;
  counts: Counts;
  latest: QueuePage;
  nextCursor: string | null;
};

/** Several events of one move are one. */
const GATHER_MS = 400;
/** A page that comes back from the browser's memory may be older than this. */
const STALE_MS = 5_000;
const MINUTE_MS = 60_000;

const rowsOf = (page: QueuePage): ShownLine[] => page.items.map((line) => ({ line, gone: null }));
/** Who merely looks at a release changes nothing in a list. */
const concerns = (tag: string) => tag === "*" || tag === "desk" || /^release:[^:]+$/.test(tag);

/** The rows on screen, kept up to date as things happen and once a minute. */
export function useQueueRows(
  start: { page: QueuePage; counts: Counts; now: Date; filter: QueueFilter; cursor?: string | undefined },
  read: ReadQueue,
) {
  const { page, filter, cursor } = start;
  const [held, setHeld] = useState<Held>(() => ({
    rows: rowsOf(page),
    fresh: 0,
    counts: start.counts,
    latest: page,
    nextCursor: page.nextCursor,
  }));
  const reading = useRef<"no" | "yes" | "again">("no");
  const waiting = useRef<ReturnType<typeof setTimeout> | null>(null);

  const refresh = useEffectEvent(async () => {
    if (reading.current !== "no") {
      reading.current = "again";
      return;
    }
    reading.current = "yes";
    const shown = held.rows.map((row) => row.line.id);
    const outcome = await attempt(() => read({ filter, ...(cursor ? { cursor } : {}), shown }));
    if (outcome.ok) {
      const news = outcome.value;
      setHeld((now) => ({
        ...now,
        ...mergeNews(now.rows, news, filter),
        counts: news.counts,
        latest: news.page,
      }));
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
  return { ...held, showFresh };
}
