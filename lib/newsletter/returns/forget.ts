import "server-only";
import { db, type Tx } from "@/lib/core/db";

/** What came back is of use for so long. */
const KEPT_MS = 60 * 86_400_000;

/** Forgets what came back of somebody who is erased, and mails that were not understood in which their address stands. */
export async function forgetReturns(
  tx: Tx,
  subscriber: { id: string; address: string | null },
): Promise<void> {
  await tx.letterReturn.deleteMany({ where: { subscriberId: subscriber.id } });
  if (subscriber.address)
    await tx.letterReturn.deleteMany({
      where: { kind: "unread", text: { contains: subscriber.address, mode: "insensitive" } },
    });
}

/** Forgets what came back long ago. */
export async function tendReturns(now: Date): Promise<void> {
  await db().letterReturn.deleteMany({ where: { at: { lt: new Date(now.getTime() - KEPT_MS) } } });
}
