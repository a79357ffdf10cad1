import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { countQueue } from "./counts";
import type { QueueFilter, QueueView } from "./filter";
import { linesOf, listQueue } from "./lines";
import type { QueueNews } from "./merge";
import { conditionsOf } from "./selection";

/**
 * What has changed about a page of the queue since it was read, for `mergeNews`, with the counts of the views.
 * @param shown ids of the rows on screen.
 */
export async function queueNews(
  actor: Actor,
  question: { filter: QueueFilter; cursor?: string | undefined; shown: string[] },
  now: Date,
): Promise<QueueNews & { counts: Record<QueueView, number> }> {
  const { filter, cursor, shown } = question;
  const [page, counts] = await Promise.all([
    listQueue(actor, { ...filter, ...(cursor ? { cursor } : {}) }, now),
    countQueue(actor),
  ]);
  const away = shown.filter((id) => !page.items.some((line) => line.id === id));
  if (away.length === 0) return { page, elsewhere: [], still: [], counts };
  const [elsewhere, still] = await Promise.all([
    linesOf(actor, away, now),
    db().$queryRaw<{ id: string }[]>`
      select r.id from releases r where r.id = any(${away}::uuid[]) and ${await conditionsOf(actor, filter, now)}`,
  ]);
  return { page, elsewhere, still: still.map((row) => row.id), counts };
}
