import "server-only";
import { type Actor, isStaff } from "@/lib/auth/actor";
import { db, type Prisma } from "@/lib/core/db";
import { DomainError } from "@/lib/core/errors";
import { unclaimRelease } from "./desk-commands";

async function putBack(actor: Actor, which: Prisma.ReleaseWhereInput, now: Date): Promise<number> {
  const held = await db().release.findMany({
    where: { status: "in_review", ...which },
    orderBy: { claimExpiresAt: "asc" },
    take: 500,
    select: { id: true, version: true },
  });
  let returned = 0;
  for (const each of held) {
    // Somebody was quicker: then it is theirs.
    const moved = await unclaimRelease(actor, each, now).catch((error) => {
      if (error instanceof DomainError) return null;
      throw error;
    });
    if (moved) returned++;
  }
  return returned;
}

/** Puts back what editors claimed and left: after the idle minutes it waits for everybody again (P4). */
export const returnExpiredClaims = (actor: Actor, now: Date): Promise<number> =>
  putBack(actor, { claimExpiresAt: { lte: now } }, now);

/** Puts back what an editor holds when they sign out (P4). */
export const returnOwnClaims = async (actor: Actor, now: Date): Promise<number> =>
  isStaff(actor) && actor.userId
    ? putBack(actor, { claimedById: actor.userId, claimExpiresAt: { gt: now } }, now)
    : 0;
