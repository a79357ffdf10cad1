import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type Tx, transaction } from "@/lib/core/db";
import { forbidden } from "@/lib/core/errors";
import { enqueue } from "@/lib/core/jobs";
import { mailAllPublished } from "../letters";
import { tellPublished } from "../telling/author";

/** A release as it was before its publication, and where readers find it now. */
type Published = {
  release: { id: string; version: number; authorId: string; headline: string };
  news: { id: string; slug: string };
};
/** Tells the authors of what was published together, or sees to it that they are told. */
export type Telling = (tx: Tx, done: Published[], now: Date) => Promise<void>;

/** In the transaction of the publication itself. */
export const tellNow: Telling = async (tx, done, now) => {
  await mailAllPublished(tx, done);
  await tellPublished(
    tx,
    done.map(({ release }) => ({ ...release, status: "published" as const, version: release.version + 1 })),
    now,
  );
};

/** Letters take longer to write than publications: nobody's instant is to pass while others' are written. */
const LATER_MS = 3_000;

/** By a job of that transaction, when many are due at once. */
export const tellLater: Telling = (tx, done, now) =>
  enqueue(
    tx,
    "release-tell",
    { releases: done.map(({ release: { id, version }, news }) => ({ id, version, news })) },
    { runAt: new Date(now.getTime() + LATER_MS) },
  );

/** What `tellLater` has put down. */
export type Told = { id: string; version: number; news: { id: string; slug: string } };

/** Tells the authors of publications: once, however often it is asked. */
export async function tellOfPublications(actor: Actor, told: Told[], now: Date): Promise<void> {
  if (actor.kind !== "system") throw forbidden("Only the scheduler tells of publications.");
  await transaction(async (tx) => {
    const rows = await tx.release.findMany({
      where: { id: { in: told.map(({ id }) => id) } },
      select: { id: true, authorId: true, headline: true },
    });
    const releases = new Map(rows.map((row) => [row.id, row]));
    const done = told.flatMap(({ id, version, news }) => {
      const row = releases.get(id);
      return row ? [{ release: { ...row, version }, news }] : [];
    });
    await tellNow(tx, done, now);
  });
}
