import "server-only";
import { decodeCursor, encodeCursor } from "@/lib/core/cursor";
import { db, Prisma } from "@/lib/core/db";
import { itemsById } from "./queries";
import type { NewsItem, Page, Tombstone } from "./schema";

/** `withdrawn` was public, is in no list now, and may return. */
export type Change =
  | { item: NewsItem }
  | { tombstone: Tombstone }
  | { withdrawn: { id: string; updatedAt: Date } };

/**
 * A change is dated before its transaction ends, and seen after: by half a minute at most, and ten seconds' wait
 * for a connection (transaction in lib/core/db.ts). What is told reaches back further than that.
 */
const OVERLAP_MS = 60_000;

/**
 * What of a list has changed since a minute before `since`, oldest change first: items in full, and a word for
 * each that was killed or withdrawn. Those stand in no list any more, so they are told whatever the list. A
 * reader who goes through all pages and then keeps the time of the last change misses nothing, and is told the
 * changes of one minute twice, which change nothing the second time.
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
    : Prisma.sql`n.updated_at >= ${new Date(since.getTime() - OVERLAP_MS)}::timestamptz`;
  const rows = await db().$queryRaw<Row[]>`
    select n.id, n.slug, n.updated_at as "updatedAt", n.killed_at as "killedAt", n.kill_note as "killNote",
      not exists (select 1 from placements p where p.item_id = n.id) as withdrawn
    from news_items n
    where ${from} and n.published_at <= ${now}::timestamptz and (n.killed_at is not null
      or exists (select 1 from placements p where p.item_id = n.id
        and p.publication_id = ${scope.publicationId}::uuid and p.channel = ${scope.channel})
      or not exists (select 1 from placements p where p.item_id = n.id))
    order by n.updated_at, n.id limit ${limit + 1}`;
  const shown = rows.slice(0, limit);
  const alive = await itemsById(
    shown.filter((row) => !row.withdrawn).map((row) => row.id),
    now,
  );
  const byId = new Map(alive.map((item) => [item.id, item]));
  const last = shown.at(-1);
  return {
    items: shown.flatMap((row) => changeOf(row, byId.get(row.id))),
    nextCursor: rows.length > limit && last ? encodeCursor({ at: last.updatedAt, id: last.id }) : null,
  };
}

type Row = Omit<Tombstone, "killedAt"> & {
  updatedAt: Date;
  killedAt: Date | null;
  withdrawn: boolean;
};

function changeOf({ killedAt, updatedAt, withdrawn, ...row }: Row, item: NewsItem | undefined): Change[] {
  if (killedAt) return [{ tombstone: { ...row, killedAt } }];
  if (withdrawn) return [{ withdrawn: { id: row.id, updatedAt } }];
  return item ? [{ item }] : [];
}
