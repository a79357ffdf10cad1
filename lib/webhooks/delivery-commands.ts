import "server-only";
import { record } from "@/lib/audit/commands";
import type { Actor } from "@/lib/auth/actor";
import { type Tx, transaction } from "@/lib/core/db";
import { conflict, notFound } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import { type Posted, postPublic } from "@/lib/core/post";
import { enqueueDelivery, queueMessage } from "./commands";
import { assertPostable } from "./endpoint-commands";
import { TEST_EVENT } from "./events";
import { type EndpointRow, keptEndpoint } from "./scope";
import { messageId, signedHeaders } from "./signing";

const TEST_WORDS = "If you can read this and its signature holds, your endpoint works.";

function assertActive(endpoint: EndpointRow): void {
  if (endpoint.status !== "active") throw conflict("This webhook is not active: resume it first.");
}

/** Sends a test message the way all others go. @returns the delivery's id. */
export async function sendTest(actor: Actor, id: string, now: Date): Promise<{ deliveryId: string }> {
  const endpoint = await keptEndpoint(actor, id);
  assertActive(endpoint);
  const [deliveryId = ""] = await transaction((tx) =>
    queueMessage(tx, [endpoint], TEST_EVENT, { message: TEST_WORDS }, now),
  );
  return { deliveryId };
}

/** Tries an address out before it is kept, once and at once. @returns what the receiver answered. */
export async function tryAddress(
  input: { url: string; secret: string },
  now: Date,
): Promise<Pick<Posted, "status" | "answer" | "error" | "durationMs">> {
  assertPostable(input.url);
  const payload = JSON.stringify({
    type: TEST_EVENT,
    timestamp: now.toISOString(),
    data: { message: TEST_WORDS },
  });
  const headers = signedHeaders(messageId(newId()), payload, [input.secret], now);
  const { status, answer, error, durationMs } = await postPublic(input.url, headers, payload);
  return { status, answer, error, durationMs };
}

const again = (now: Date) => ({ status: "pending", tries: 0, nextTryAt: now });

const auditReplay = (tx: Tx, actor: Actor, endpoint: EndpointRow, count: number, now: Date) =>
  record(
    tx,
    actor,
    "webhook.replay",
    {
      type: "webhook",
      id: endpoint.id,
      name: new URL(endpoint.url).host,
      organisationId: endpoint.organisationId,
    },
    now,
    { data: { count } },
  );

/** Sends one message again, under its old id; a whole new round of tries. */
export async function replayDelivery(
  actor: Actor,
  input: { endpointId: string; deliveryId: string },
  now: Date,
): Promise<void> {
  const endpoint = await keptEndpoint(actor, input.endpointId);
  assertActive(endpoint);
  if (!isId(input.deliveryId)) throw notFound("The delivery");
  const where = { id: input.deliveryId, endpointId: endpoint.id };
  await transaction(async (tx) => {
    const { count } = await tx.webhookDelivery.updateMany({ where, data: again(now) });
    if (!count) throw notFound("The delivery");
    await enqueueDelivery(tx, { id: input.deliveryId, endpointId: endpoint.id });
    await auditReplay(tx, actor, endpoint, 1, now);
  });
}

/** Sends again what has failed since an instant, oldest first. @returns how many, at most a thousand a call. */
export async function replayFailed(
  actor: Actor,
  input: { endpointId: string; since: Date },
  now: Date,
): Promise<{ count: number }> {
  const endpoint = await keptEndpoint(actor, input.endpointId);
  assertActive(endpoint);
  return transaction(async (tx) => {
    const failed = await tx.webhookDelivery.findMany({
      where: { endpointId: endpoint.id, status: "failed", createdAt: { gte: input.since } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: 1_000,
      select: { id: true, endpointId: true },
    });
    await tx.webhookDelivery.updateMany({
      where: { id: { in: failed.map((each) => each.id) } },
      data: again(now),
    });
    for (const delivery of failed) await enqueueDelivery(tx, delivery);
    if (failed.length) await auditReplay(tx, actor, endpoint, failed.length, now);
    return { count: failed.length };
  });
}
