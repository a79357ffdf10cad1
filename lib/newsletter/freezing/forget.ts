import "server-only";
import { db, Prisma, transaction } from "@/lib/core/db";
import { sumsNow } from "../figures/queries";

/** Who got a letter is kept while bounces and corrections of it matter. */
const KEPT_MS = 60 * 86_400_000;
/** Editions of one run, the oldest first; the next follows within the hour. */
const EDITIONS = 50;
const ROWS = 5_000;

/** Writes an edition's sums down before the rows they are made of are gone. */
async function keepSums(id: string): Promise<void> {
  const figures = (await sumsNow([id])).get(id);
  // Kept before, they are right: some of the rows may be gone already.
  if (figures)
    await db().edition.updateMany({ where: { id, figures: { equals: Prisma.DbNull } }, data: { figures } });
}

/** Takes an edition's recipients away and, with the last, its batches; so many rows at a time. */
async function forgetRecipients(editionId: string): Promise<void> {
  for (let gone = ROWS; gone === ROWS; )
    gone = await db().$executeRaw`
      delete from letter_recipients where id in (
        select id from letter_recipients where edition_id = ${editionId}::uuid limit ${ROWS})`;
  await transaction((tx) => tx.letterBatch.deleteMany({ where: { editionId } }));
}

/**
 * Forgets who got letters more than sixty days ago, and the rounds and batches of those days; how many did, and what
 * became of it, stays with the edition.
 */
export async function forgetLetters(now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_MS);
  const old = await db().$queryRaw<{ id: string }[]>`
    select e.id from editions e where e.frozen_at < ${before}::timestamptz
      and (exists (select 1 from letter_batches b where b.edition_id = e.id)
        or exists (select 1 from letter_recipients r where r.edition_id = e.id))
    order by e.frozen_at limit ${EDITIONS}`;
  for (const { id } of old) {
    await keepSums(id);
    await forgetRecipients(id);
  }
  await db().editionRound.deleteMany({ where: { dueAt: { lt: before }, state: { not: "freezing" } } });
}
