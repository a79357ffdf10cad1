import "server-only";
import { announce } from "@/lib/core/changes";
import { type Tx, transaction } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { enqueue } from "@/lib/core/jobs";
import { FRESH_MS } from "@/lib/news/arrivals";
import { publicAt } from "@/lib/news/queries";
import type { EditionKind } from "../edition/content";
import type { LocalDay } from "./local-day";
import { BATCH, daysOf, freezeReaders } from "./recipients";
import type { Asked } from "./wishes";

export const NOTHING: Asked = { newsrooms: [], sections: [], searches: [] };

/** Readers of a title are counted by one edition after the other: none of them gets more a day than they want. */
export const lockTitle = (tx: Tx, publicationId: string) =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`alerts:${publicationId}`}, 0))`;

/** Why nobody more is told; null while there is no reason. */
async function hindrance(
  tx: Tx,
  { publicationId, itemId, dueAt }: { publicationId: string; itemId: string; dueAt: Date },
  now: Date,
): Promise<"killed" | "late" | "paused" | null> {
  if (now.getTime() - dueAt.getTime() > FRESH_MS) return "late";
  const where = { id: itemId, ...publicAt(now), placements: { some: { publicationId } } };
  if ((await tx.newsItem.count({ where })) === 0) return "killed";
  const paused = await tx.newsletterTitle.count({ where: { publicationId, pausedAt: { not: null } } });
  return paused ? "paused" : null;
}

/** One batch more, or the end. @returns whether there may be more. */
async function oneStep(
  editionId: string,
  now: Date,
  daysIn: (publicationId: string) => Promise<LocalDay[]>,
): Promise<boolean> {
  return transaction(async (tx) => {
    const edition = await tx.edition.findUnique({
      where: { id: editionId },
      select: { publicationId: true, kind: true, dueAt: true },
    });
    if (!edition) return false;
    const { publicationId, dueAt } = edition;
    await lockTitle(tx, publicationId);
    const run = await tx.alertRun.findUnique({ where: { editionId } });
    if (!run || run.state === "frozen" || run.state === "ended") return false;
    const { itemId, cursor, batches, recipients } = run;
    const reason = await hindrance(tx, { publicationId, itemId, dueAt }, now);
    // The desk's pages look again.
    await announce(tx, ["newsletter"]);
    if (reason) {
      await tx.alertRun.update({ where: { editionId }, data: { state: "ended", reason } });
      return false;
    }
    const kind = edition.kind as Exclude<EditionKind, "daily">;
    const asked = kind === "alert" ? (run.asked as Asked) : NOTHING;
    const seeking = { editionId, publicationId, kind, itemId, asked, cursor };
    const batch = { id: newId(), number: batches + 1 };
    const { picked, last, found } = await freezeReaders(tx, seeking, batch, await daysIn(publicationId), now);
    if (found > 0) await enqueue(tx, "letter-batch", { id: batch.id }, { key: `letter-batch:${batch.id}` });
    const more = picked === BATCH;
    await tx.alertRun.update({
      where: { editionId },
      data: {
        state: more ? "freezing" : "frozen",
        cursor: last ?? cursor,
        batches: batches + (found > 0 ? 1 : 0),
        recipients: recipients + found,
      },
    });
    return more;
  });
}

/**
 * Finds whom an edition of one item is for, batch by batch, each in a transaction of its own with the job that hands it
 * over: whoever goes on after a crash begins where that ended. It ends early, and nobody more is told, when the item was
 * killed or is no news any more, or the title's daily email is paused.
 */
export async function tellReaders(editionId: string, clock: () => Date): Promise<void> {
  let days: LocalDay[] | undefined;
  const daysIn = async (publicationId: string) => {
    days ??= await daysOf(publicationId, clock());
    return days;
  };
  while (await oneStep(editionId, clock(), daysIn));
}
