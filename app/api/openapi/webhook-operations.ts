import { nothing } from "@/app/api/move";
import { deliveryQuery, replayBody, webhookBody, webhookQuery } from "@/app/api/webhook-answer";
import { endpointPatch } from "@/lib/webhooks/schema";
import type { Operation } from "./operation";

const bare: Operation["body"] = { schema: nothing, example: {}, optional: true };
const webhook = { tag: "webhooks", answer: { status: 200, shape: "Webhook" } } as const;

/** For owners and managers of an organisation alone. */
export const webhookOperations: Operation[] = [
  {
    ...webhook,
    method: "get",
    path: "/webhooks",
    id: "listWebhooks",
    summary: "Webhooks of the organisations you keep",
    query: webhookQuery,
    answer: { status: 200, shape: "WebhookPage" },
    refusals: [404],
  },
  {
    ...webhook,
    method: "post",
    path: "/webhooks",
    id: "addWebhook",
    summary: "Add a webhook; its signing secret is told in this answer alone",
    description:
      "Messages are signed as Standard Webhooks 1.0 has it. No `events` named means all, those to come included. Without a `secret` one is made.",
    body: {
      schema: webhookBody,
      example: {
        url: "https://systems.example/dateline",
        description: "Newsroom software",
        events: ["release.published", "release.corrected", "release.killed"],
      },
    },
    answer: { status: 201, shape: "NewWebhook" },
    refusals: [403, 404, 409],
  },
  {
    ...webhook,
    method: "get",
    path: "/webhooks/{id}",
    id: "readWebhook",
    summary: "One webhook and how it fares",
    refusals: [403, 404],
  },
  {
    ...webhook,
    method: "patch",
    path: "/webhooks/{id}",
    id: "changeWebhook",
    summary: "Change, pause or resume a webhook",
    body: { schema: endpointPatch, example: { status: "paused" } },
    refusals: [403, 404],
  },
  {
    ...webhook,
    method: "delete",
    path: "/webhooks/{id}",
    id: "removeWebhook",
    summary: "Remove a webhook with its log",
    answer: { status: 204 },
    refusals: [403, 404],
  },
  {
    ...webhook,
    method: "post",
    path: "/webhooks/{id}/test",
    id: "testWebhook",
    summary: "Send a message of type webhook.test",
    body: bare,
    answer: { status: 202, shape: "DeliveryRequested" },
    refusals: [403, 404, 409],
  },
  {
    ...webhook,
    method: "post",
    path: "/webhooks/{id}/rotate",
    id: "rotateWebhookSecret",
    summary: "Make a new secret; for a day messages carry the former one's signature too",
    body: bare,
    answer: { status: 200, shape: "NewSecret" },
    refusals: [403, 404],
  },
  {
    ...webhook,
    method: "get",
    path: "/webhooks/{id}/deliveries",
    id: "listDeliveries",
    summary: "What was sent and what came of it, newest first; kept for thirty days",
    query: deliveryQuery,
    answer: { status: 200, shape: "DeliveryPage" },
    refusals: [403, 404],
  },
  {
    ...webhook,
    method: "post",
    path: "/webhooks/{id}/replay",
    id: "replayFailed",
    summary: "Send again what has failed since an instant",
    body: { schema: replayBody, example: { since: "2026-11-22T09:00:00Z" } },
    answer: { status: 202, shape: "Replayed" },
    refusals: [403, 404, 409],
  },
  {
    ...webhook,
    method: "post",
    path: "/webhooks/{id}/deliveries/{delivery}/replay",
    id: "replayDelivery",
    summary: "Send one message again, under the same webhook-id",
    body: bare,
    answer: { status: 202, shape: "DeliveryRequested" },
    refusals: [403, 404, 409],
  },
];
