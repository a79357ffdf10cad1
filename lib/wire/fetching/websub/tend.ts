import "server-only";
import { db, type Tx, transaction } from "@/lib/core/db";
import { requestSubscription } from "./subscribe";

/** A hub that has not answered, or has denied, is asked again after this. */
const AGAIN_MS = 24 * 3_600_000;
/** Messages nobody could store in this time are of no use to readers any more. */
const PUSH_DAYS = 2;
const AT_ONCE = 500;

const askAll = async (tx: Tx, rows: { sourceId: string }[]) => {
  for (const { sourceId } of rows) await requestSubscription(tx, sourceId, null);
};

/** Subscribes again what has lapsed or was never answered, ends what belongs to no active source. */
export async function tendSubscriptions(now: Date): Promise<void> {
  await transaction(async (tx) => {
    await tx.wireSubscription.updateMany({
      where: { state: "active", leaseUntil: { lt: now } },
      data: { state: "lapsed" },
    });
    const due = await tx.wireSubscription.findMany({
      where: {
        OR: [
          { source: { status: { not: "active" } } },
          { state: "lapsed", requestedAt: { lt: new Date(now.getTime() - AGAIN_MS / 24) } },
          { state: { in: ["requested", "denied"] }, requestedAt: { lt: new Date(now.getTime() - AGAIN_MS) } },
        ],
      },
      select: { sourceId: true },
      take: AT_ONCE,
    });
    await askAll(tx, due);
  });
  await db()
    .$executeRaw`delete from wire_pushes where at < ${now}::timestamptz - make_interval(days => ${PUSH_DAYS})`;
}
