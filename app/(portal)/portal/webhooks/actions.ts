"use server";
import { z } from "zod";
import { action } from "@/lib/auth/action";
import { takePoint } from "@/lib/core/rate-limit";
import * as deliveries from "@/lib/webhooks/delivery-commands";
import * as endpoints from "@/lib/webhooks/endpoint-commands";
import { endpointInput, trial } from "@/lib/webhooks/schema";
import { assertKeepsAny } from "@/lib/webhooks/scope";

const which = z.strictObject({ id: z.uuid() });
const DAY_MS = 86_400_000;

export const addWebhook = action(
  endpointInput.extend({ organisationId: z.uuid() }),
  async (actor, { organisationId, ...input }, now) => {
    const { id } = await endpoints.addEndpoint(actor, organisationId, input, now);
    return { id };
  },
);

export const tryWebhook = action(trial, async (actor, input, now) => {
  assertKeepsAny(actor);
  await takePoint("webhook-test", actor.userId ?? "");
  return deliveries.tryAddress(input, now);
});

export const changeWebhook = action(
  endpointInput.omit({ secret: true }).extend({ id: z.uuid() }),
  async (actor, { id, ...change }, now) => {
    await endpoints.changeEndpoint(actor, id, change, now);
    return null;
  },
);

export const pauseWebhook = action(which, (actor, { id }, now) =>
  endpoints.changeEndpoint(actor, id, { status: "paused" }, now),
);
export const resumeWebhook = action(which, (actor, { id }, now) =>
  endpoints.changeEndpoint(actor, id, { status: "active" }, now),
);
export const removeWebhook = action(which, (actor, { id }, now) => endpoints.removeEndpoint(actor, id, now));
export const revealSecret = action(which, (actor, { id }, now) => endpoints.revealSecret(actor, id, now));
export const rotateSecret = action(which, async (actor, { id }, now) => {
  const { secret } = await endpoints.rotateSecret(actor, id, now);
  return { secret };
});

export const testWebhook = action(which, async (actor, { id }, now) => {
  await takePoint("webhook-test", actor.userId ?? "");
  return deliveries.sendTest(actor, id, now);
});

export const replayDelivery = action(
  which.extend({ delivery: z.uuid() }),
  async (actor, { id, delivery }, now) => {
    await deliveries.replayDelivery(actor, { endpointId: id, deliveryId: delivery }, now);
    return null;
  },
);

export const replayFailed = action(
  which.extend({ days: z.int().min(1).max(30) }),
  (actor, { id, days }, now) =>
    deliveries.replayFailed(actor, { endpointId: id, since: new Date(now.getTime() - days * DAY_MS) }, now),
);
