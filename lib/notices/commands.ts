import "server-only";
import { announce } from "@/lib/core/changes";
import type { Tx } from "@/lib/core/db";
import type { NewNotice } from "./schema";

/** Tells people, in the transaction of the event; whoever has a page open learns of it at once. */
export async function notify(tx: Tx, notices: NewNotice[], now: Date): Promise<void> {
  if (notices.length === 0) return;
  const told = await tx.notice.createManyAndReturn({
    data: notices.map(({ key, ...notice }) => ({ ...notice, dedupeKey: key, createdAt: now })),
    skipDuplicates: true,
    select: { userId: true },
  });
  await announce(
    tx,
    told.map(({ userId }) => `person:${userId}`),
  );
}
