import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { webhookAnswer } from "@/app/api/webhook-answer";
import { changeEndpoint, removeEndpoint } from "@/lib/webhooks/endpoint-commands";
import { getEndpoint } from "@/lib/webhooks/queries";
import { endpointPatch } from "@/lib/webhooks/schema";

const read = guarded({}, async ({ actor, params, now }) =>
  json(webhookAnswer(await getEndpoint(actor, params.id ?? "", now))),
);

const change = guarded({ body: endpointPatch }, async ({ actor, input, params, now }) => {
  await changeEndpoint(actor, params.id ?? "", input, now);
  return json(webhookAnswer(await getEndpoint(actor, params.id ?? "", now)));
});

const remove = guarded({}, async ({ actor, params, now }) => {
  await removeEndpoint(actor, params.id ?? "", now);
  return new Response(null, { status: 204 });
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: read, PATCH: change, DELETE: remove });
