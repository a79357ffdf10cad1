import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { scopeOf } from "../move";
import { assertStaff } from "../queries";

/** Whom of the desk a release was given to, by id; null for nobody. @throws DomainError forbidden unless staff. */
export async function assigneeOf(actor: Actor, id: string): Promise<string | null> {
  assertStaff(actor);
  const row = await db().release.findFirst({
    where: { id, ...scopeOf(actor) },
    select: { assignedToId: true },
  });
  return row?.assignedToId ?? null;
}
