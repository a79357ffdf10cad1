// What the API answers about webhooks, and what it sends to them.
import { z } from "zod";
import { EVENT_TYPES, TEST_EVENT } from "@/lib/webhooks/events";
import { DELIVERY_STATES, ENDPOINT_STATES, releaseNews } from "@/lib/webhooks/schema";

const stamp = z.iso.datetime();

export const webhookShape = z.object({
  id: z.uuid(),
  organisation: z.string(),
  url: z.url(),
  description: z.string(),
  events: z.array(z.enum(EVENT_TYPES)),
  status: z.enum(ENDPOINT_STATES),
  trouble: z.string(),
  failingSince: stamp.nullable(),
  previousSecretUntil: stamp.nullable(),
  createdAt: stamp,
});
export const webhookPage = z.object({ items: z.array(webhookShape), nextCursor: z.string().nullable() });
export const newWebhook = webhookShape.extend({ secret: z.string() });
export const newSecret = z.object({ secret: z.string(), previousSecretUntil: stamp });
export const deliveryRequested = z.object({ deliveryId: z.uuid() });
export const replayed = z.object({ count: z.int() });

/** The body of a message. */
export const webhookMessage = z.object({
  type: z.enum(EVENT_TYPES),
  timestamp: stamp,
  data: releaseNews,
});

export const deliveryPage = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      messageId: z.string(),
      type: z.enum([...EVENT_TYPES, TEST_EVENT]),
      status: z.enum(DELIVERY_STATES),
      createdAt: stamp,
      nextTryAt: stamp.nullable(),
      payload: z.looseObject({ type: z.string(), timestamp: stamp }),
      attempts: z.array(
        z.object({
          at: stamp,
          httpStatus: z.int().nullable(),
          durationMs: z.int(),
          answer: z.string(),
          error: z.string(),
        }),
      ),
    }),
  ),
  nextCursor: z.string().nullable(),
});
