import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { forbidden } from "@/lib/core/errors";

export type OwnSession = { id: string; userAgent: string; createdAt: Date; lastSeenAt: Date };

/** The actor's living sessions, last seen first. */
export async function ownSessions(actor: Actor, now: Date): Promise<OwnSession[]> {
  if (!actor.userId) return [];
  return db().session.findMany({
    where: { userId: actor.userId, revokedAt: null, expiresAt: { gt: now } },
    orderBy: { lastSeenAt: "desc" },
    take: 100,
    select: { id: true, userAgent: true, createdAt: true, lastSeenAt: true },
  });
}

/** Changes the name a person signs with; what they did before keeps the name of its day. */
export async function rename(actor: Actor, name: string, now: Date): Promise<void> {
  const id = actor.userId;
  if (!id) throw forbidden("Only people have names.");
  await transaction(async (tx) => {
    await tx.user.update({ where: { id }, data: { name } });
    await record(tx, actor, "user.rename", { type: "user", id, name }, now, {
      before: { name: actor.name },
      after: { name },
    });
  });
}
