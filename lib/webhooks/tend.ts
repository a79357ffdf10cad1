import "server-only";
import { transaction } from "@/lib/core/db";
import { enqueueDelivery } from "./commands";
import { KEPT_MS } from "./retry";

/** A delivery this much overdue has lost its job. */
const LOST_MS = 10 * 60_000;

/** Forgets messages after thirty days, and gives deliveries whose job was lost a new one. */
export async function tendWebhooks(now: Date): Promise<{ forgotten: number; found: number }> {
  return transaction(async (tx) => {
    const { count: forgotten } = await tx.webhookMessage.deleteMany({
      where: { createdAt: { lt: new Date(now.getTime() - KEPT_MS) } },
    });
    const lost = await tx.webhookDelivery.findMany({
      where: { status: "pending", nextTryAt: { lt: new Date(now.getTime() - LOST_MS) } },
      orderBy: { nextTryAt: "asc" },
      take: 500,
      select: { id: true, endpointId: true },
    });
    for (const delivery of lost) await enqueueDelivery(tx, delivery);
    return { forgotten, found: lost.length };
  });
}
