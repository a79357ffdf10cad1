import "server-only";
import { announceToReaders } from "@/lib/core/changes";
import type { Tx } from "@/lib/core/db";
import type { ItemCorrection } from "./schema";

/** The list in which a title tells its corrections and kills, as lib/core/changes.ts names it. */
export const CORRECTIONS_LIST = "corrections";
const tagOf = (publicationId: string) => `${publicationId}/${CORRECTIONS_LIST}`;

async function titlesOf(tx: Tx, itemIds: string[]): Promise<{ publicationId: string; itemId: string }[]> {
  if (itemIds.length === 0) return [];
  return tx.placement.findMany({
    where: { itemId: { in: itemIds } },
    distinct: ["publicationId", "itemId"],
    select: { publicationId: true, itemId: true },
  });
}

/**
 * Tells the readers of every title an item stands in what was put right: with the item and among the title's
 * corrections. Belongs into the transaction that revises the item, after it.
 */
export async function noteCorrection(
  tx: Tx,
  itemId: string,
  correction: Omit<ItemCorrection, "at">,
  now: Date,
): Promise<void> {
  const { headline, creditName } = await tx.newsItem.findUniqueOrThrow({
    where: { id: itemId },
    select: { headline: true, creditName: true },
  });
  const titles = await titlesOf(tx, [itemId]);
  await tx.correctionNotice.createMany({
    data: titles.map(({ publicationId }) => ({
      ...correction,
      publicationId,
      itemId,
      kind: "correction",
      headline,
      creditName,
      at: now,
    })),
  });
  await announceToReaders(tx, [`item:${itemId}`, ...titles.map((each) => tagOf(each.publicationId))]);
}

/**
 * Writes down that items were killed, for the titles they still stand in; nothing of what they said is repeated.
 * @param killed those that were alive a moment ago.
 * @returns tags of the lists that have changed.
 */
export async function noteKills(
  tx: Tx,
  killed: { id: string; creditName: string; publishedAt: Date }[],
  note: string,
  now: Date,
): Promise<string[]> {
  // What waited for its time was never public: there is nothing to tell.
  const seen = new Map(killed.filter((each) => each.publishedAt <= now).map((each) => [each.id, each]));
  const titles = await titlesOf(tx, [...seen.keys()]);
  await tx.correctionNotice.createMany({
    data: titles.map(({ publicationId, itemId }) => ({
      publicationId,
      itemId,
      kind: "kill",
      note,
      creditName: seen.get(itemId)?.creditName ?? "",
      at: now,
    })),
  });
  return [...new Set(titles.map((each) => tagOf(each.publicationId)))];
}

/** Tags of the lists of corrections that tell of any of these items. */
export async function tellingTitles(tx: Tx, itemIds: string[]): Promise<string[]> {
  if (itemIds.length === 0) return [];
  const rows = await tx.correctionNotice.findMany({
    where: { itemId: { in: itemIds } },
    distinct: ["publicationId"],
    select: { publicationId: true },
  });
  return rows.map((row) => tagOf(row.publicationId));
}
