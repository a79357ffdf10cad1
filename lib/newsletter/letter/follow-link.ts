import "server-only";
import { db } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { newsPath, permalinkPath } from "@/lib/core/paths";
import { cardsById } from "@/lib/news/cards";

/** Whether a title counts how often its letters' links are followed; by itself it does not. */
export async function countsClicks(publicationId: string): Promise<boolean> {
  const found = await db().newsletterTitle.findUnique({ where: { publicationId }, select: { clicks: true } });
  return found?.clicks ?? false;
}

/** A counted link of a letter: which edition of a title, and the place of the item in it. */
export type CountedLink = { publicationId: string; editionId: string; position: number };

/**
 * Where a counted link leads: the item's page, or what stands in its place. One more is counted for the item when a
 * reader followed it and the title counts still; who that was, or from where, is written nowhere.
 * @returns a path. @throws DomainError not_found when no letter of the title has such a link.
 */
export async function followLink(
  { publicationId, editionId, position }: CountedLink,
  byReader: boolean,
  now: Date,
): Promise<string> {
  if (!isId(editionId) || !Number.isInteger(position) || position < 0 || position > 10_000)
    throw notFound("That link");
  const where = { editionId, position, edition: { publicationId } };
  const item = await db().editionItem.findFirst({ where, select: { itemId: true } });
  if (!item) throw notFound("That link");
  if (byReader && (await countsClicks(publicationId)))
    await db().editionItem.updateMany({ where, data: { clicks: { increment: 1 } } });
  const card = (await cardsById(publicationId, [item.itemId], now)).get(item.itemId);
  return card ? newsPath(card) : permalinkPath(item.itemId);
}
