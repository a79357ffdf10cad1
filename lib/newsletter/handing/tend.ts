import "server-only";
import { db, transaction } from "@/lib/core/db";
import { log } from "@/lib/core/log";
import { appoint, BATCH_TASK } from "./end";

/**
 * Appoints every batch that is to be handed over and for which no job waits or runs: one was given up after too many
 * errors of ours, or taken away. A second job for a batch does no harm.
 */
export async function tendBatches(now: Date): Promise<void> {
  const lost = await db().$queryRaw<{ id: string; notBefore: Date | null }[]>`
    select b.id, b.not_before as "notBefore" from letter_batches b
    where b.state in ('preparing', 'submitting') and not exists (
      select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
      where t.identifier = ${BATCH_TASK} and j.payload ->> 'id' = b.id::text
        and (j.attempts < j.max_attempts or j.locked_at is not null))
    limit 1000`;
  if (lost.length === 0) return;
  log.warn({ batches: lost.length }, "batches of letters had lost their appointment");
  await transaction(async (tx) => {
    for (const { id, notBefore } of lost)
      await appoint(tx, id, notBefore && notBefore > now ? notBefore : now);
  });
}
