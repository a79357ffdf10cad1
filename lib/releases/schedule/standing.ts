import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { isId } from "@/lib/core/ids";
import { scopeOf } from "../move";
import { assertStaff } from "../queries";
import { type Stuck, stuckAt } from "./entry";

/**
 * What keeps one scheduled release back at `now`; null for one that is in time, in another state or out of scope.
 * @throws DomainError forbidden unless staff.
 */
export async function stuckRelease(actor: Actor, id: string, now: Date): Promise<Stuck | null> {
  assertStaff(actor);
  if (!isId(id)) return null;
  const row = await db().release.findFirst({
    where: { id, status: "scheduled", ...scopeOf(actor) },
    select: {
      status: true,
      goPublicAt: true,
      publishTrouble: true,
      publishTriedAt: true,
      organisation: { select: { suspendedAt: true } },
    },
  });
  return row && stuckAt({ ...row, suspended: row.organisation.suspendedAt !== null }, now);
}
