import "server-only";
import { decodeCursor, encodeCursor } from "@/lib/core/cursor";
import { db, Prisma } from "@/lib/core/db";
import { itemsById } from "./queries";
import type { NewsItem, Page, Tombstone } from "./schema";

export type Change = { item: NewsItem } | { tombstone: Tombstone };

/**
 * What of a list has changed at or after `since`, oldest change first, so that a reader who keeps the time of
 * the last one misses nothing: items in full, and a tombstone for each killed one. A killed item stands in no
 * list any more, so tombstones come whatever the list.
 */
export async function changesSince(
  scope: { publicationId: string; channel: string },
  since: Date,
  now: Date,
  { cursor, limit = 30 }: { cursor?: string; limit?: number } = {},
): Promise<Page<Change>> {
  const after = cursor ? decodeCursor(cursor) : null;
  const from = after
    ? Prisma.sql`(n.updated_at, n.id) > (${after.at}::timestamptz, ${after.id}::uuid)`
    : Prisma.sql`n.updated_at >= ${since}::timestamptz`;
  const rows = await db().$queryRaw<Row[]>`
    select n.id, n.slug, n.updated_at as "updatedAt", n.killed_at as "killedAt", n.kill_note as "killNote"
    from news_items n
    where ${from} and n.published_at <= ${now}::timestamptz and (n.killed_at is not null or exists (
      select 1 from placements p where p.item_id = n.id and p.publication_id = ${scope.publicationId}::uuid
        and p.channel = ${scope.channel}))
    order by n.updated_at, n.id limit ${limit + 1}`;
  const shown = rows.slice(0, limit);
  const alive = await itemsById(
    shown.filter((row) => !row.killedAt).map((row) => row.id),
    now,
  );
  const byId = new Map(alive.map((item) => [item.id, item]));
  const last = shown.at(-1);
  return {
    items: shown.flatMap((row) => changeOf(row, byId.get(row.id))),
    nextCursor: rows.length > limit && last ? encodeCursor({ at: last.updatedAt, id: last.id }) : null,
  };
}

type Row = Omit<Tombstone, "killedAt"> & { updatedAt: Date; killedAt: Date | null };

function changeOf({ killedAt, updatedAt: _, ...row }: Row, item: NewsItem | undefined): Change[] {
  if (killedAt) return [{ tombstone: { ...row, killedAt } }];
  return item ? [{ item }] : [];
}
