import "server-only";
import type { Tx } from "@/lib/core/db";
import { enqueue } from "@/lib/core/jobs";
import type { WireRow } from "./incoming";

/**
 * Asks for items that share a public story to agree on who stands for it, after something has become of one of them:
 * a job, because it takes turns with the other items' sources. Nothing for items that share with nobody.
 */
export async function requestSettling(tx: Tx, rows: Pick<WireRow, "id" | "sameAsId">[]): Promise<void> {
  if (rows.length === 0) return;
  const heads = await tx.wireItem.findMany({
    where: { sameAsId: { in: rows.map((row) => row.id) } },
    select: { sameAsId: true },
    distinct: ["sameAsId"],
  });
  const ids = new Set([...rows, ...heads].flatMap((row) => row.sameAsId ?? []));
  if (ids.size > 0) await enqueue(tx, "wire-settle", { ids: [...ids] });
}
