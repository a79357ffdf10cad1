import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { assertMayEditLetters } from "../policy";

/** Says that somebody has looked at a return that was not understood. @throws DomainError forbidden. */
export async function seeReturn(actor: Actor, { id }: { id: string }, now: Date): Promise<void> {
  assertMayEditLetters(actor);
  await db().letterReturn.updateMany({
    where: { id, kind: "unread", seenAt: null },
    data: { seenAt: now, seenBy: actor.name },
  });
}
