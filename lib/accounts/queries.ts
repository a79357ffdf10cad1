import "server-only";
import { type Actor, isStaff } from "@/lib/auth/actor";
import { db, type Tx } from "@/lib/core/db";
import { forbidden, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { actorFields, toActor } from "./sessions";

/** A person as the actor they would be, for programs that act in their name (seed, operator's tool). */
export async function actorByEmail(by: Actor, email: string): Promise<Actor> {
  if (by.kind !== "system") throw forbidden("Only the system may act for somebody.");
  const user = await db().user.findUnique({
    where: { email: email.trim().toLowerCase() },
    select: actorFields,
  });
  if (!user) throw notFound(`The account ${email}`);
  return toActor("user", user);
}

/**
 * Somebody of the desk by id, as the actor they are now; null for everybody else.
 * @param tx of a move: one that waited for a second connection could wait for others that do the same.
 */
export async function staffById(id: string, tx: Tx = db()): Promise<Actor | null> {
  if (!isId(id)) return null;
  const user = await tx.user.findFirst({
    where: { id, staffRole: { not: null }, suspendedAt: null },
    select: actorFields,
  });
  return user && toActor("user", user);
}

export type DeskPerson = { id: string; name: string };

/** Who is at the desk, by name: for whoever works there too, and for the system that tells them of something. */
export async function deskPeople(actor: Actor): Promise<DeskPerson[]> {
  if (!isStaff(actor) && actor.kind !== "system") throw forbidden("Only editors may see this.");
  return db().user.findMany({
    where: { staffRole: { not: null }, suspendedAt: null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
    take: 500,
  });
}
