import "server-only";
import type { Tx } from "@/lib/core/db";
import { enqueue } from "@/lib/core/jobs";

const MAX_BACKOFF_S = 24 * 3600;

/**
 * Seconds until the next try after `failures` failures in a row: base·2ⁿ, at most a day, spread by ±10 % so that
 * sources do not fall into step (I8). `random` is in [0, 1).
 */
export function backoffSeconds(baseSeconds: number, failures: number, random: number): number {
  const wait = Math.min(MAX_BACKOFF_S, baseSeconds * 2 ** Math.min(failures, 16));
  return Math.round(wait * (0.9 + 0.2 * random));
}

/** The job that polls a source: one waiting per source; those of one host run one after another. */
export const pollJob = (source: { id: string; url: string }) => ({
  payload: { id: source.id },
  key: `poll:${source.id}`,
  queue: `host:${new URL(source.url).host}`.slice(0, 128),
  attempts: 5,
});

/** Makes the next appointment with a source. */
export async function schedulePoll(tx: Tx, source: { id: string; url: string }, at: Date): Promise<void> {
  const { payload, key, queue, attempts } = pollJob(source);
  await enqueue(tx, "wire-poll", payload, { key, runAt: at, queue, maxAttempts: attempts });
}
