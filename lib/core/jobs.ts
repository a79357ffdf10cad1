import "server-only";
import type { Tx } from "./db";

export type JobOptions = {
  /** A second job with the same key replaces the first while that one waits. */
  key?: string;
  /** Not before this instant. */
  runAt?: Date;
  /** Jobs of one queue run one after another. */
  queue?: string;
  /** Attempts before the job is left for a person; waits grow as exp(attempt) seconds. */
  maxAttempts?: number;
};

/**
 * Adds a job by SQL, inside the transaction of the event that caused it, so that neither exists without
 * the other (graphile_worker.add_job).
 */
export async function enqueue(
  tx: Tx,
  task: string,
  payload: Record<string, unknown>,
  options: JobOptions = {},
): Promise<void> {
  await tx.$executeRaw`select graphile_worker.add_job(
    identifier => ${task}, payload => ${JSON.stringify(payload)}::json, queue_name => ${options.queue ?? null}::text,
    run_at => ${options.runAt ?? null}::timestamptz, max_attempts => ${options.maxAttempts ?? 25}::int,
    job_key => ${options.key ?? null}::text)`;
}

/** Removes a waiting job by its key; one that runs already finishes. */
export async function cancelJob(tx: Tx, key: string): Promise<void> {
  await tx.$executeRaw`select graphile_worker.remove_job(${key}::text)`;
}
