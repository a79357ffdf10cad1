import "server-only";
import type { Tx } from "@/lib/core/db";

/**
 * A source as it is now, its row locked until the transaction ends: whoever changes its items takes turns, and
 * none of them works from rights, routes or items read before its turn (I3, I4).
 */
export async function lockSource(tx: Tx, id: string) {
  await tx.$queryRaw`select id from wire_sources where id = ${id}::uuid for update`;
  return tx.wireSource.findUnique({ where: { id }, include: { routes: true } });
}
