import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";

export type OwnSuspension = { id: string; name: string; reason: string; since: Date };

/** Organisations of a person that are suspended, with the reason: why they are not among their memberships. */
export async function ownSuspensions(actor: Actor): Promise<OwnSuspension[]> {
  if (!actor.userId || actor.kind !== "user") return [];
  const rows = await db().organisation.findMany({
    where: { suspendedAt: { not: null }, memberships: { some: { userId: actor.userId } } },
    orderBy: { suspendedAt: "asc" },
    take: 20,
    select: { id: true, name: true, suspendedFor: true, suspendedAt: true },
  });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    reason: row.suspendedFor,
    since: row.suspendedAt as Date,
  }));
}
