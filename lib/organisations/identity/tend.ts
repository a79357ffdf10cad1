import "server-only";
import { db, transaction } from "@/lib/core/db";
import { enqueueLook } from "./commands";
import { evidence } from "./schema";
import { tendMailboxes } from "./tend-mailboxes";

const DAY_MS = 24 * 3_600_000;

type Looked = { checkedAt: Date | null; evidence: unknown };

/** Whether a proved record or file is due to be looked at again: after a week, after a miss the next day. */
export function recheckDue({ checkedAt, evidence: seen }: Looked, now: Date): boolean {
  const wait = evidence.parse(seen).misses > 0 ? DAY_MS : 7 * DAY_MS;
  return !checkedAt || now.getTime() - checkedAt.getTime() >= wait;
}

/**
 * Has proved records and files looked at again when it is time, and ends mailboxes whose year is over.
 * @returns how many are looked at.
 */
export async function tendProofs(now: Date): Promise<number> {
  await tendMailboxes(now);
  const ago = (ms: number) => ({ lte: new Date(now.getTime() - ms) });
  const due = await db().identityProof.findMany({
    where: {
      status: "proved",
      method: { in: ["dns", "file"] },
      OR: [{ checkedAt: ago(7 * DAY_MS) }, { trouble: { not: "" }, checkedAt: ago(DAY_MS) }],
    },
    orderBy: { checkedAt: "asc" },
    take: 500,
    select: { id: true },
  });
  if (due.length)
    await transaction(async (tx) => {
      for (const { id } of due) await enqueueLook(tx, id);
    });
  return due.length;
}
