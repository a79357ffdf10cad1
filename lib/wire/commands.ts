import "server-only";
import { db, type Tx, transaction } from "@/lib/core/db";
import { log } from "@/lib/core/log";
import { withdrawItem } from "@/lib/news/commands";
import { publish } from "./ingest";
import { lockSource } from "./origin";
import { storePiecemeal } from "./piecemeal";
import type { Publishable } from "./publication";
import { neutralItem } from "./schema";

/**
 * Lets an embargoed item appear at its instant, without another poll (I5). Idempotent: an item withdrawn,
 * cancelled or embargoed anew meanwhile stays where it is.
 */
export async function releaseEmbargo(id: string, now: Date): Promise<boolean> {
  const found = await db().wireItem.findUnique({ where: { id }, select: { sourceId: true } });
  if (!found) return false;
  return transaction(async (tx) => {
    const source = await lockSource(tx, found.sourceId);
    if (!source?.autoPublish) return false;
    // Only what is read under the lock counts: a poll may have stored a cancel while we waited for it.
    const row = await tx.wireItem.findFirst({
      where: { id, status: "usable", embargoUntil: { lte: now } },
    });
    if (!row) return false;
    await publish(tx, source, [publishable(row)], now);
    return true;
  });
}

/** Embargoes ended by one sweep, the oldest first; the next sweep takes the rest. */
const SWEEP = 500;

/**
 * Lets appear what an embargo held back and no job released, because that was lost or gave up. An item that
 * cannot be published is logged and holds up no other. @returns how many appeared.
 */
export async function releaseDueEmbargoes(now: Date): Promise<number> {
  const due = await db().$queryRaw<{ id: string }[]>`
    select w.id from wire_items w join wire_sources s on s.id = w.source_id
      left join news_items n on n.id = w.news_item_id
    where w.status = 'usable' and w.embargo_until <= ${now}::timestamptz and s.auto_publish and n.killed_at is null
      and exists (select 1 from wire_routes r where r.source_id = s.id)
      and not exists (select 1 from placements p where p.item_id = w.news_item_id)
    order by w.embargo_until limit ${SWEEP}`;
  let released = 0;
  for (const { id } of due)
    try {
      if (await releaseEmbargo(id, now)) released++;
    } catch (error) {
      log.error({ err: error, wireItem: id }, "an item whose embargo has ended cannot be published");
    }
  return released;
}

const BATCH = 500;

/**
 * Brings what a source has published, and what it may publish, in line with its name, rights and routes as they
 * are now, in batches with a transaction each. Idempotent: what a broken-off run has done is done again.
 * @param clock asked by each batch once it has its turn.
 */
export async function republishSource(id: string, clock: () => Date): Promise<void> {
  let after: string | undefined = "00000000-0000-0000-0000-000000000000";
  while (after !== undefined) {
    const from: string = after;
    after = await transaction((tx) => republishBatch(tx, id, from, clock));
  }
}

/** @returns the last item looked at, undefined when there are no more. */
async function republishBatch(tx: Tx, sourceId: string, after: string, clock: () => Date) {
  const source = await lockSource(tx, sourceId);
  if (!source) return undefined;
  const now = clock();
  const rows = await tx.wireItem.findMany({
    where: { sourceId, id: { gt: after } },
    orderBy: { id: "asc" },
    take: BATCH,
  });
  const placed = await placedOf(
    tx,
    rows.flatMap((row) => row.newsItemId ?? []),
  );
  const isPlaced = (row: { newsItemId: string | null }) =>
    row.newsItemId !== null && placed.has(row.newsItemId);
  const open = rows.filter(
    (row) =>
      row.status === "usable" &&
      (!row.embargoUntil || row.embargoUntil <= now) &&
      (source.autoPublish || isPlaced(row)),
  );
  if (source.routes.length === 0)
    for (const row of open.filter(isPlaced)) await withdrawItem(tx, row.newsItemId as string, now);
  else
    for (const { each, reason } of await storePiecemeal(tx, open, (batch) =>
      publish(tx, source, batch.map(publishable), now),
    ))
      log.error({ wireItem: each.id, reason }, "a wire item cannot be published anew");
  return rows.length < BATCH ? undefined : rows.at(-1)?.id;
}

const publishable = (row: { id: string; item: unknown; firstSeenAt: Date }): Publishable => ({
  id: row.id,
  item: neutralItem.parse(row.item),
  firstSeenAt: row.firstSeenAt,
});

/** Of these items, those that stand in any list. */
async function placedOf(tx: Tx, newsItemIds: string[]): Promise<Set<string>> {
  const found = await tx.placement.findMany({
    where: { itemId: { in: newsItemIds } },
    select: { itemId: true },
    distinct: ["itemId"],
  });
  return new Set(found.map((each) => each.itemId));
}
