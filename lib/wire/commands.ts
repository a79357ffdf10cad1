import "server-only";
import { db, transaction } from "@/lib/core/db";
import { publish } from "./ingest";
import { lockSource } from "./origin";
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
    const item = neutralItem.parse(row.item);
    await publish(tx, source, [{ id: row.id, item, firstSeenAt: row.firstSeenAt }], now);
    return true;
  });
}
