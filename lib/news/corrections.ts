import "server-only";
import { announce } from "@/lib/core/changes";
import { decodeCursor, encodeCursor } from "@/lib/core/cursor";
import { db, type Prisma, type Tx } from "@/lib/core/db";
import { publicAt } from "./queries";
import type { ItemCorrection, NewsOrigin, Page } from "./schema";
import { toCorrection } from "./stored-corrections";

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
  await announce(tx, [`item:${itemId}`, ...titles.map((each) => tagOf(each.publicationId))]);
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

/** One line of a title's corrections. A kill names neither the item's words nor its address. */
export type ToldCorrection =
  | ({
      kind: "correction";
      id: string;
      item: { id: string; slug: string; headline: string };
    } & ItemCorrection)
  | {
      kind: "kill";
      id: string;
      itemId: string;
      origin: NewsOrigin;
      creditName: string;
      note: string;
      at: Date;
    };

const line = {
  id: true,
  kind: true,
  class: true,
  note: true,
  changes: true,
  creditName: true,
  at: true,
  item: { select: { id: true, slug: true, headline: true, origin: true } },
} satisfies Prisma.CorrectionNoticeSelect;

function toLine(row: Prisma.CorrectionNoticeGetPayload<{ select: typeof line }>): ToldCorrection {
  const { id, item, note, at, creditName } = row;
  if (row.kind === "kill")
    return { kind: "kill", id, itemId: item.id, origin: item.origin, creditName, note, at };
  const { origin: _, ...where } = item;
  return { kind: "correction", id, item: where, ...toCorrection(row) };
}

/**
 * What a title has corrected and withdrawn, newest first, by keyset over (title, instant, id). Corrections of what
 * is not public now, killed items' included, are not told.
 * @throws DomainError invalid for a cursor of no list of ours.
 */
export async function listCorrections(
  publicationId: string,
  now: Date,
  { cursor, limit = 30 }: { cursor?: string | undefined; limit?: number } = {},
): Promise<Page<ToldCorrection>> {
  const after = cursor ? decodeCursor(cursor) : null;
  const rows = await db().correctionNotice.findMany({
    where: {
      publicationId,
      at: { lte: after ? after.at : now },
      OR: [
        { kind: "kill" },
        { kind: "correction", item: { ...publicAt(now), placements: { some: { publicationId } } } },
      ],
      ...(after ? { NOT: { at: after.at, id: { gte: after.id } } } : {}),
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit + 1,
    select: line,
  });
  const last = rows.slice(0, limit).at(-1);
  return {
    items: rows.slice(0, limit).map(toLine),
    nextCursor: rows.length > limit && last ? encodeCursor({ at: last.at, id: last.id }) : null,
  };
}
