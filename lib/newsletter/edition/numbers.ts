import "server-only";
import { db } from "@/lib/core/db";

/**
 * Yesterday's edition of the same hour lies at least so long back: a day of 23 hours is the shortest, and one of 25
 * has no other hour's edition between.
 */
const DAY_BEFORE_MS = 23 * 3_600_000;

const DAY_MS = 86_400_000;

/**
 * Where an edition due at an instant stands among a title's daily ones. `newSince`: of the first one, what was
 * published earlier is not new; that is the day before the first letter would have gone.
 */
export async function editionNumbers(
  publicationId: string,
  dueAt: Date,
): Promise<{ seq: number; usualSince: number; newSince: Date }> {
  const last = await db().edition.aggregate({ where: { publicationId, kind: "daily" }, _max: { seq: true } });
  const first = await db().editionRound.aggregate({ where: { publicationId }, _min: { dueAt: true } });
  return {
    seq: (last._max.seq ?? 0) + 1,
    usualSince: await usualSinceOf(publicationId, dueAt),
    newSince: new Date((first._min.dueAt ?? dueAt).getTime() - DAY_MS),
  };
}

/** The edition that was the last, a day ago, for whoever gets each day's letter at this instant; 0: there was none. */
export async function usualSinceOf(publicationId: string, dueAt: Date): Promise<number> {
  const { _max } = await db().edition.aggregate({
    where: {
      publicationId,
      kind: "daily",
      dueAt: { lte: new Date(dueAt.getTime() - DAY_BEFORE_MS) },
    },
    _max: { seq: true },
  });
  return _max.seq ?? 0;
}

/** Which of a title's daily editions offered each of these items first; new ones are left out. */
export async function firstSeqsOf(publicationId: string, itemIds: string[]): Promise<Map<string, number>> {
  // Every edition since says the same of an item, so that any of them will do.
  const rows = await db().$queryRaw<{ id: string; first_seq: number }[]>`
    select wanted.id, found.first_seq from unnest(${itemIds}::uuid[]) as wanted(id)
    cross join lateral (
      select i.first_seq from edition_items i join editions e on e.id = i.edition_id
      where i.item_id = wanted.id and e.publication_id = ${publicationId}::uuid and e.kind = 'daily' limit 1
    ) as found`;
  return new Map(rows.map((row) => [row.id, row.first_seq]));
}
