import "server-only";
import { client, type Tx } from "./db";
import { direct } from "./direct";
import { markOf } from "./edge/hear";

/** Where PostgreSQL tells of them. */
export const CHANNEL = "dateline_changes";
/** NOTIFY carries at most 8,000 bytes. */
const BATCH_BYTES = 7_000;

/**
 * Tells every web process, on commit of this transaction, what has changed: tags such as `item:{id}` or
 * `{publicationId}/{channel}`.
 * @param mark begins every message: what it is about (lib/core/edge/hear.ts).
 */
export async function announce(tx: Tx, tags: Iterable<string>, mark?: string): Promise<void> {
  let batch: string[] = [];
  let size = 0;
  const flush = async () => {
    const payload = [...(mark ? [mark] : []), ...batch].join(" ");
    if (batch.length) await direct(tx).execute`select pg_notify(${CHANNEL}, ${payload})`;
    batch = [];
    size = 0;
  };
  for (const tag of new Set(tags)) {
    if (size + tag.length + 1 > BATCH_BYTES) await flush();
    batch.push(tag);
    size += tag.length + 1;
  }
  await flush();
}

/**
 * The same for what readers see: the tags are surrogate keys of pages, and stand in `changes` as well, for whoever
 * could not listen at the time and for the edge.
 * @param gone whether what carries them must not be shown any more, not even while the origin is down.
 */
export async function announceToReaders(
  tx: Tx,
  tags: Iterable<string>,
  { gone = false }: { gone?: boolean } = {},
): Promise<void> {
  const all = [...new Set(tags)];
  if (all.length === 0) return;
  await direct(tx).execute`insert into changes (tags, gone) values (${all}::text[], ${gone})`;
  await announce(tx, all, markOf(gone));
}

/** What `changes` is kept for: nobody stays away longer without beginning anew. */
const KEPT_MS = 24 * 3_600_000;

/** Forgets changes that are older than a day. @returns how many. */
export async function forgetChanges(now: Date): Promise<number> {
  const { count } = await client().change.deleteMany({
    where: { at: { lt: new Date(now.getTime() - KEPT_MS) } },
  });
  return count;
}
