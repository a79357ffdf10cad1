import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db, transaction } from "@/lib/core/db";
import { forbidden } from "@/lib/core/errors";
import type { ReleaseState } from "../lifecycle";
import { assertStaff } from "../queries";
import { QUEUE_VIEW_NAMES, QUEUE_VIEWS, type QueueView } from "./filter";

/** How many releases each view holds, exactly: the sum of the changes that every write leaves in release_counts. */
export async function countQueue(actor: Actor): Promise<Record<QueueView, number>> {
  assertStaff(actor);
  const rows = await db().$queryRaw<{ status: ReleaseState; count: number }[]>`
    select status, sum(change)::int as count from release_counts group by status`;
  return Object.fromEntries(
    QUEUE_VIEW_NAMES.map((view) => [view, rows.find((row) => row.status === QUEUE_VIEWS[view])?.count ?? 0]),
  ) as Record<QueueView, number>;
}

/**
 * Adds the changes up, one row for each state, so that counting stays quick. One statement: whoever counts meanwhile
 * sees the changes or their sum, and of two at once each takes what the other has not.
 */
export async function sumUpCounts(actor: Actor): Promise<void> {
  if (actor.kind !== "system") throw forbidden("Only the worker may do this.");
  await transaction(
    (tx) => tx.$executeRaw`
      with summed as (delete from release_counts returning status, change)
      insert into release_counts (status, change)
      select status, sum(change)::int from summed group by status having sum(change) <> 0`,
  );
}
