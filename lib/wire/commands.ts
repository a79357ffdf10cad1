import "server-only";
import { db, transaction } from "@/lib/core/db";
import { publish } from "./ingest";
import { neutralItem } from "./schema";

/**
 * Lets an embargoed item appear at its instant, without another poll (I5). Idempotent: an item withdrawn,
 * cancelled or embargoed anew meanwhile stays where it is.
 */
export async function releaseEmbargo(id: string, now: Date): Promise<boolean> {
  const row = await db().wireItem.findFirst({
    where: { id, status: "usable", embargoUntil: { lte: now } },
    include: { source: { include: { routes: true } } },
  });
  if (!row?.source.autoPublish) return false;
  await transaction((tx) =>
    publish(
      tx,
      row.source,
      [{ id: row.id, item: neutralItem.parse(row.item), firstSeenAt: row.firstSeenAt }],
      now,
    ),
  );
  return true;
}
