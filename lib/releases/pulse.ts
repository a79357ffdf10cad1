import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import { scopeOf } from "./move";
import { placeInQueue } from "./queries";

/**
 * A short text that changes whenever what a release's page shows has changed: its version, who holds it, its
 * place in the queue, and what was said about it. null out of scope.
 */
export async function releasePulse(actor: Actor, id: string): Promise<string | null> {
  if (!isId(id)) return null;
  const [row, place] = await Promise.all([
    db().release.findFirst({
      where: { id, ...scopeOf(actor) },
      select: {
        version: true,
        claimedById: true,
        messages: { orderBy: { createdAt: "desc" }, take: 1, select: { id: true } },
        countersigns: { orderBy: { createdAt: "desc" }, take: 1, select: { id: true } },
        requests: { where: { status: "open" }, select: { id: true } },
        previewLinks: { where: { openedAt: { not: null } }, select: { id: true } },
      },
    }),
    placeInQueue(actor, id),
  ]);
  if (!row) return null;
  return [
    row.version,
    row.claimedById ?? "",
    place ?? "",
    row.messages[0]?.id ?? "",
    row.countersigns[0]?.id ?? "",
    row.requests.map((each) => each.id).join("+"),
    row.previewLinks.length,
  ].join(" ");
}
