"use client";
import { useLiveRows } from "@/components/desk/use-live-rows";
import type { Outcome } from "@/components/ui/outcome";
import type { QueueFilter, QueueView } from "@/lib/releases/queue/filter";
import type { QueuePage } from "@/lib/releases/queue/line";
import { mergeNews, type QueueNews } from "@/lib/releases/queue/merge";

type Counts = Record<QueueView, number>;
export type ReadQueue = (question: {
  filter: QueueFilter;
  cursor?: string | undefined;
  shown: string[];
}) => Promise<Outcome<QueueNews & { counts: Counts }>>;

/** Who merely looks at a release changes nothing in a list. */
const concerns = (tag: string) => tag === "*" || tag === "desk" || /^release:[^:]+$/.test(tag);

/** The rows of the queue on screen, kept up to date as things happen and once a minute. */
export function useQueueRows(
  start: { page: QueuePage; counts: Counts; now: Date; filter: QueueFilter; cursor?: string | undefined },
  read: ReadQueue,
) {
  const { filter, cursor } = start;
  return useLiveRows(
    start,
    (shown) => read({ filter, ...(cursor ? { cursor } : {}), shown }),
    (rows, news) => mergeNews(rows, news, filter),
    concerns,
  );
}
