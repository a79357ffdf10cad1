import "server-only";
import type { Tx } from "./db";
import { direct } from "./direct";

export type JobOptions = {
  /** A second job with the same key replaces the first while that one waits. */
  key?: string;
  /** Not before this instant. */
  runAt?: Date;
  /** Jobs of one queue run one after another. */
  queue?: string;
  /** Attempts before the job is left for a person; waits grow as exp(attempt) seconds. */
  maxAttempts?: number;
  /** Work nobody sits waiting for: it starts only when no other job is due. */
  background?: boolean;
};

/** graphile-worker takes the job with the lowest number first. */
const BACKGROUND_PRIORITY = 10;

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
  await direct(tx).execute`select graphile_worker.add_job(
    identifier => ${task}, payload => ${JSON.stringify(payload)}::json, queue_name => ${options.queue ?? null}::text,
    run_at => ${options.runAt ?? null}::timestamptz, max_attempts => ${options.maxAttempts ?? 25}::int,
    job_key => ${options.key ?? null}::text,
    priority => ${options.background ? BACKGROUND_PRIORITY : 0}::int)`;
}

/** Adds many jobs of one task in one statement. `runAt` and `key` as in JobOptions. */
export async function enqueueAll(
  tx: Tx,
  task: string,
  jobs: { payload: Record<string, unknown>; key: string; runAt?: Date | undefined }[],
): Promise<void> {
  if (jobs.length === 0) return;
  await direct(tx).execute`select graphile_worker.add_job(
    identifier => ${task}, payload => payload::json, run_at => "runAt", max_attempts => 25, job_key => key)
    from jsonb_to_recordset(${JSON.stringify(jobs)}::jsonb) as x(payload jsonb, key text, "runAt" timestamptz)`;
}

/** Removes a waiting job by its key; one that runs already finishes. */
export async function cancelJob(tx: Tx, key: string): Promise<void> {
  await tx.$executeRaw`select graphile_worker.remove_job(${key}::text)`;
}

/**
 * Forgets jobs of a task that were given up: what they carry is somebody's, and nobody tries them again.
 * @param before added earlier than this.
 */
export async function forgetGivenUp(tx: Tx, task: string, before: Date): Promise<void> {
  await tx.$executeRaw`select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs
    where task_identifier = ${task} and attempts >= max_attempts and created_at < ${before}::timestamptz having count(*) > 0`;
}
