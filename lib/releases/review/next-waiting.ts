import "server-only";
import { type Actor, belongings, isStaff } from "@/lib/auth/actor";
import { holds } from "@/lib/auth/permissions";
import { db, type Prisma } from "@/lib/core/db";
import { DomainError, forbidden } from "@/lib/core/errors";
import { claimRelease } from "../claims";
import type { Move, Moved } from "../move";

/** How many are tried before it is said that there are none: others claim from the same end. */
const TRIED = 40;

/**
 * What this editor should take next: what was given to them, then what was given to nobody, each by priority. Nothing
 * of their own organisations (P7) and nothing anybody holds. @throws DomainError forbidden.
 */
export async function nextWaiting(actor: Actor, limit = 1): Promise<Move[]> {
  if (!isStaff(actor) || !holds(actor, "review")) throw forbidden("Only who decides on releases takes one.");
  const own = belongings(actor);
  const waiting = (whose: Prisma.ReleaseWhereInput) =>
    db().release.findMany({
      where: { status: "submitted", organisationId: { notIn: own }, ...whose },
      orderBy: [{ rankAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
      take: limit,
      select: { id: true, version: true },
    });
  // By its facet: among a hundred thousand that wait, an index finds the few.
  const mine = await waiting({ facets: { has: `for/${actor.userId}` } });
  return mine.length >= limit ? mine : [...mine, ...(await waiting({ assignedToId: null }))].slice(0, limit);
}

/**
 * Claims the next waiting release. Whoever is quicker has it: then it is the one after that. An appeal against this
 * editor's own rejection is passed over. @returns null when nothing waits for them. @throws DomainError forbidden.
 */
export async function takeNext(actor: Actor, now: Date): Promise<Moved | null> {
  for (const each of await nextWaiting(actor, TRIED)) {
    const taken = await claimRelease(actor, each, now).catch((error) => {
      if (error instanceof DomainError) return null;
      throw error;
    });
    if (taken) return taken;
  }
  return null;
}
