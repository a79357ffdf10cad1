import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { nothing } from "@/app/api/move";
import { replayDelivery } from "@/lib/webhooks/delivery-commands";

const replay = guarded({ body: nothing, mayBeEmpty: true }, async ({ actor, params, now }) => {
  const { id = "", delivery = "" } = params;
  await replayDelivery(actor, { endpointId: id, deliveryId: delivery }, now);
  return json({ deliveryId: delivery }, 202);
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: replay });
