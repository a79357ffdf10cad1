import "server-only";
import type { Tx } from "./db";

/**
 * Takes mails out of the outbox, sent or not: what somebody who has been erased was written, or what is too old to be
 * of use. One being handed over is waited for.
 * @param keys what their keys begin with. @param before made earlier than this; left out, all of them.
 * @returns how many.
 */
export async function forgetMails(tx: Tx, keys: string, before?: Date): Promise<number> {
  const { count } = await tx.outboxMail.deleteMany({
    where: { dedupeKey: { startsWith: keys }, ...(before ? { createdAt: { lt: before } } : {}) },
  });
  return count;
}
