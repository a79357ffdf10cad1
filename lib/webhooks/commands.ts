import "server-only";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { enqueue } from "@/lib/core/jobs";
import type { EventType, ReleaseEvent } from "./events";
import type { ReleaseNews } from "./schema";

/** What has happened to a release; `about` is asked only when somebody listens. */
export type Announcement = {
  type: ReleaseEvent;
  organisationId: string;
  at: Date;
  about: () => Promise<ReleaseNews>;
};

/** One job per delivery, one queue per endpoint: a slow receiver keeps only its own messages waiting. */
export const enqueueDelivery = (
  tx: Tx,
  delivery: { id: string; endpointId: string },
  runAt?: Date,
): Promise<void> =>
  enqueue(
    tx,
    "webhook-deliver",
    { id: delivery.id },
    {
      key: `webhook:${delivery.id}`,
      queue: `webhook:${delivery.endpointId}`,
      ...(runAt ? { runAt } : {}),
    },
  );

/** Writes a message and sends it on its way to each of these endpoints. @returns the ids of the deliveries. */
export async function queueMessage(
  tx: Tx,
  endpoints: { id: string }[],
  type: EventType,
  data: unknown,
  at: Date,
): Promise<string[]> {
  const id = newId();
  const payload = JSON.stringify({ type, timestamp: at.toISOString(), data });
  await tx.webhookMessage.create({ data: { id, type, payload, createdAt: at } });
  const deliveries = await tx.webhookDelivery.createManyAndReturn({
    data: endpoints.map((endpoint) => ({
      messageId: id,
      endpointId: endpoint.id,
      nextTryAt: at,
      createdAt: at,
    })),
    select: { id: true, endpointId: true },
  });
  for (const delivery of deliveries) await enqueueDelivery(tx, delivery);
  return deliveries.map((each) => each.id);
}

/** Which of these organisations have systems that listen. */
export async function listenersAmong(tx: Tx, organisationIds: string[]): Promise<Set<string>> {
  const rows = await tx.webhookEndpoint.findMany({
    where: { organisationId: { in: [...new Set(organisationIds)] }, status: "active" },
    distinct: ["organisationId"],
    select: { organisationId: true },
  });
  return new Set(rows.map((row) => row.organisationId));
}

/**
 * Tells an organisation's endpoints of a change of a release's status, in the transaction of that change: told
 * exactly when it happened, and delivered at least once (law 3).
 */
export async function announceStatus(
  tx: Tx,
  { type, organisationId, at, about }: Announcement,
): Promise<void> {
  const endpoints = await tx.webhookEndpoint.findMany({
    where: {
      organisationId,
      status: "active",
      OR: [{ events: { isEmpty: true } }, { events: { has: type } }],
    },
    select: { id: true },
  });
  if (endpoints.length) await queueMessage(tx, endpoints, type, await about(), at);
}
