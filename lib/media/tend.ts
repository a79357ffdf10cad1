import "server-only";
import { db, transaction } from "@/lib/core/db";
import { enqueue } from "@/lib/core/jobs";
import { ASIDE, list, remove, removeFolder, writtenAt } from "@/lib/core/storage";
import { originalOf } from "./key";

/** A file without a row may be one whose row is about to come. */
const GRACE_MS = 24 * 3_600_000;
/** A check takes seconds, and its attempts come within minutes. */
const LOST_MS = 3_600_000;
const BATCH = 500;

/** Removes everything that lies under a key; done twice, it does nothing. */
export async function discardFiles(key: string): Promise<void> {
  await remove(originalOf(key));
  await removeFolder(key);
}

/** Has uploads checked whose check got lost. @returns how many */
export async function recheckLost(now: Date): Promise<number> {
  const lost = await db().media.findMany({
    where: { status: "checking", createdAt: { lt: new Date(now.getTime() - LOST_MS) } },
    select: { id: true },
    take: BATCH,
  });
  for (const { id } of lost)
    await transaction((tx) =>
      enqueue(tx, "media-check", { id }, { key: `media-check:${id}`, maxAttempts: 3 }),
    );
  return lost.length;
}

/** Which of these keys belong to an upload or to an agency's picture. */
async function known(keys: string[]): Promise<Set<string>> {
  const where = { key: { in: keys } };
  const select = { key: true } as const;
  const [uploads, pictures] = await Promise.all([
    db().media.findMany({ where, select }),
    db().picture.findMany({ where, select }),
  ]);
  return new Set([...uploads, ...pictures].map((each) => each.key));
}

async function newest(folder: string): Promise<Date | null> {
  let latest: Date | null = null;
  for await (const { key, isFile } of list(folder)) {
    const at = isFile ? await writtenAt(key) : null;
    if (at && (!latest || at > latest)) latest = at;
  }
  return latest;
}

async function sweep(keys: string[], now: Date): Promise<number> {
  const kept = await known(keys);
  let removed = 0;
  for (const key of keys.filter((each) => !kept.has(each))) {
    const dates = await Promise.all([newest(key), writtenAt(originalOf(key))]);
    if (dates.some((at) => at && now.getTime() - at.getTime() < GRACE_MS)) continue;
    await discardFiles(key);
    removed++;
  }
  return removed;
}

async function sweepList(keys: AsyncIterable<{ key: string }>, pattern: RegExp, now: Date): Promise<number> {
  let removed = 0;
  let batch: string[] = [];
  for await (const { key } of keys) {
    const name = pattern.exec(key)?.[1];
    if (name) batch.push(name);
    if (batch.length < BATCH) continue;
    removed += await sweep(batch, now);
    batch = [];
  }
  return removed + (await sweep(batch, now));
}

/** Half-written files of processes that died. */
async function sweepAside(now: Date): Promise<number> {
  let removed = 0;
  for await (const { key } of list(ASIDE)) {
    const at = await writtenAt(key);
    if (!at || now.getTime() - at.getTime() < GRACE_MS) continue;
    await remove(key);
    removed++;
  }
  return removed;
}

/**
 * Removes files that belong to no upload and no picture and are older than a day: those of a process that died
 * between writing them and saying so. @returns how many keys were cleaned away
 */
export async function sweepFiles(now: Date): Promise<number> {
  const originals = await sweepList(list("originals"), /^originals\/([a-f0-9]{32})$/, now);
  const made = await sweepList(list(), /^\/?([a-f0-9]{32})\/?$/, now);
  return originals + made + (await sweepAside(now));
}
