import "server-only";
import { transaction } from "@/lib/core/db";
import { indexItems } from "./indexing";
import { listMark } from "./marks";
import type { Searched } from "./vector";

type Row = Searched & { id: string; version: number; publishedAt: Date; lists: string[] };

/** Where the last batch ended: items after it, by id downwards, have been looked at. */
export const NEWEST = "ffffffff-ffff-ffff-ffff-ffffffffffff";

/**
 * Indexes items that stand in a list and are not in the index, or with the words of an earlier version: those
 * published before there was one, or by a program that did not know of it. Newest first, so many at once; an item
 * somebody is changing is left to them.
 * @param below the id to go on from
 * @returns the id to go on from, or null when all have been looked at
 */
export async function indexMissing(below: string, most = 500): Promise<string | null> {
  return transaction(async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      select n.id, n.version, n.headline, n.subheadline, n.summary, n.byline, n.place, n.body,
        n.credit_name as "creditName", n.published_at as "publishedAt",
        array(select p.publication_id || ' ' || p.channel from placements p where p.item_id = n.id) as lists
      from news_items n
      where n.id < ${below}::uuid and n.killed_at is null
        and not exists (select 1 from news_search s where s.item_id = n.id and s.version = n.version)
        and exists (select 1 from placements p where p.item_id = n.id)
      order by n.id desc limit ${most} for no key update of n skip locked`;
    await indexItems(
      tx,
      rows.map((row) => ({ ...row, lists: row.lists.map(markOf) })),
    );
    return rows.at(-1)?.id ?? null;
  });
}

function markOf(list: string): bigint {
  const at = list.indexOf(" ");
  return listMark(list.slice(0, at), list.slice(at + 1));
}
