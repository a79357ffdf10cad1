import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { replayBody } from "@/app/api/webhook-answer";
import { replayFailed } from "@/lib/webhooks/delivery-commands";

const replay = guarded({ body: replayBody }, async ({ actor, input, params, now }) =>
  json(await replayFailed(actor, { endpointId: params.id ?? "", since: new Date(input.since) }, now), 202),
);

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: replay });
