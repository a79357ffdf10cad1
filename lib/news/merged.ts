import "server-only";
import { announceToReaders } from "@/lib/core/changes";
import type { Tx } from "@/lib/core/db";

/**
 * Lets the addresses of items that were taken back lead to the item they stand under now (308), or nowhere again.
 * Handing an item in anew gives it its address back.
 */
export async function leadTo(tx: Tx, merged: { id: string; into: string | null }[]): Promise<void> {
  if (merged.length === 0) return;
  const changed = await tx.$queryRaw<{ id: string }[]>`
    update news_items n set merged_into_id = x.target
    from unnest(${merged.map((each) => each.id)}::uuid[], ${merged.map((each) => each.into)}::uuid[]) as x(id, target)
    where n.id = x.id and n.killed_at is null and n.merged_into_id is distinct from x.target and n.id is distinct from x.target
    returning n.id`;
  await announceToReaders(
    tx,
    changed.map(({ id }) => `item:${id}`),
  );
}
