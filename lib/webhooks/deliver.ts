import "server-only";
import { db, type Prisma, type Tx, transaction } from "@/lib/core/db";
import { log } from "@/lib/core/log";
import { type Posted, postPublic } from "@/lib/core/post";
import { enqueueDelivery } from "./commands";
import { mailDisabled } from "./letters";
import { isHopeless, waitAfter } from "./retry";
import { messageId, secretsOf, signedHeaders } from "./signing";

const wanted = {
  message: true,
  endpoint: { include: { organisation: { select: { name: true } } } },
} as const;
type Delivery = Prisma.WebhookDeliveryGetPayload<{ include: typeof wanted }>;

const unsent = (error: string): Posted => ({
  status: null,
  answer: "",
  error,
  durationMs: 0,
  retryAfter: null,
});

async function send({ message, endpoint }: Delivery, now: Date): Promise<Posted> {
  const secrets = secretsOf(endpoint, now);
  if (!secrets.length) return unsent("The signing secret can no longer be read: make a new one.");
  const headers = signedHeaders(messageId(message.id), message.payload, secrets, now);
  return postPublic(endpoint.url, headers, message.payload);
}

const isGood = (status: number | null) => status !== null && status >= 200 && status < 300;

/** Stops sending to an endpoint, and says so to those who keep it. */
async function disable(tx: Tx, { endpoint }: Delivery, trouble: string, now: Date): Promise<void> {
  const { count } = await tx.webhookEndpoint.updateMany({
    where: { id: endpoint.id, status: "active" },
    data: { status: "disabled", trouble, updatedAt: now },
  });
  if (count) await mailDisabled(tx, endpoint, trouble, now);
}

async function settle(tx: Tx, delivery: Delivery, posted: Posted, now: Date): Promise<void> {
  const { id, endpoint } = delivery;
  const { status: httpStatus, answer, error, durationMs } = posted;
  await tx.webhookAttempt.create({
    data: { deliveryId: id, at: now, httpStatus, answer, error, durationMs },
  });
  const good = isGood(httpStatus);
  const gone = httpStatus === 410;
  const tries = delivery.tries + 1;
  const wait = good || gone ? null : waitAfter(tries, Math.random(), posted.retryAfter);
  const nextTryAt = wait === null ? null : new Date(now.getTime() + wait);
  const status = good ? "delivered" : nextTryAt ? "pending" : "failed";
  // A replay meanwhile began a new round: what this try has come to is logged, and changes nothing else.
  const { count } = await tx.webhookDelivery.updateMany({
    where: { id, status: "pending", tries: delivery.tries },
    data: { status, tries, nextTryAt },
  });
  if (count && nextTryAt) await enqueueDelivery(tx, delivery, nextTryAt);
  if (good)
    await tx.webhookEndpoint.updateMany({
      where: { id: endpoint.id, failingSince: { not: null } },
      data: { failingSince: null },
    });
  else
    await tx.webhookEndpoint.updateMany({
      where: { id: endpoint.id, failingSince: null },
      data: { failingSince: now },
    });
  if (gone) await disable(tx, delivery, "It answered 410 Gone.", now);
  else if (!good && isHopeless(endpoint.failingSince, now))
    await disable(tx, delivery, "It has taken no message for five days.", now);
}

/**
 * One try of a delivery; the next one is appointed in the transaction that logs this one. A worker that dies in
 * between sends again, under the same id: at least once, never lost.
 */
export async function deliver(id: string, clock: () => Date): Promise<void> {
  const delivery = await db().webhookDelivery.findUnique({ where: { id }, include: wanted });
  if (delivery?.status !== "pending") return;
  const { endpoint } = delivery;
  if (endpoint.status !== "active")
    return void (await transaction(async (tx) => {
      const at = clock();
      const error = `Not sent: the webhook is ${endpoint.status}.`;
      await tx.webhookAttempt.create({ data: { deliveryId: id, at, error, durationMs: 0 } });
      await tx.webhookDelivery.updateMany({
        where: { id, status: "pending" },
        data: { status: "failed", nextTryAt: null },
      });
    }));
  const posted = await send(delivery, clock());
  await transaction((tx) => settle(tx, delivery, posted, clock()));
  if (posted.error) log.debug({ delivery: id, reason: posted.error }, "a webhook was not taken");
}
