import "server-only";
import { z } from "zod";
import type { DeliveryView, EndpointView } from "@/lib/webhooks/queries";
import { DELIVERY_STATES, endpointInput } from "@/lib/webhooks/schema";
import { stamp } from "./answer";

/** An endpoint as it is sent: which organisation, when the caller has several. */
export const webhookBody = z.strictObject({
  ...endpointInput.shape,
  organisation: z.string().max(100).optional(),
});
export const webhookQuery = z.strictObject({ organisation: z.string().max(100).optional() });
export const deliveryQuery = z.strictObject({
  status: z.enum(DELIVERY_STATES).optional(),
  cursor: z.string().max(60).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export const replayBody = z.strictObject({
  since: z.iso.datetime({ offset: true, message: "Give a time such as 2026-11-22T09:00:00Z." }),
});

/** An endpoint as the API shows it: its secret is told when it is made, and never again. */
export const webhookAnswer = (view: EndpointView) => ({
  id: view.id,
  organisation: view.organisation.slug,
  url: view.url,
  description: view.description,
  events: view.events,
  status: view.status,
  trouble: view.trouble,
  failingSince: stamp(view.failingSince),
  previousSecretUntil: stamp(view.previousUntil),
  createdAt: stamp(view.createdAt),
});

export const deliveryAnswer = ({ payload, attempts, ...rest }: DeliveryView) => ({
  ...rest,
  createdAt: stamp(rest.createdAt),
  nextTryAt: stamp(rest.nextTryAt),
  payload: JSON.parse(payload) as unknown,
  attempts: attempts.map((each) => ({ ...each, at: stamp(each.at) })),
});
