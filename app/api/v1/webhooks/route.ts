import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { organisationOf } from "@/app/api/release-input";
import { webhookAnswer, webhookBody, webhookQuery } from "@/app/api/webhook-answer";
import { addEndpoint } from "@/lib/webhooks/endpoint-commands";
import { getEndpoint, listEndpoints } from "@/lib/webhooks/queries";

const list = guarded({ query: webhookQuery }, async ({ actor, query, now }) => {
  const organisationId = query.organisation && organisationOf(actor, query.organisation).organisationId;
  const endpoints = await listEndpoints(actor, organisationId ? { organisationId } : {}, now);
  return json({ items: endpoints.map(webhookAnswer), nextCursor: null });
});

const add = guarded({ body: webhookBody }, async ({ actor, input, now }) => {
  const { organisation, ...endpoint } = input;
  const { organisationId } = organisationOf(actor, organisation);
  const { id, secret } = await addEndpoint(actor, organisationId, endpoint, now);
  const view = await getEndpoint(actor, id, now);
  return json({ ...webhookAnswer(view), secret }, 201, { Location: `/api/v1/webhooks/${id}` });
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: list, POST: add });
