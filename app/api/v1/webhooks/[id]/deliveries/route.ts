import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { deliveryAnswer, deliveryQuery } from "@/app/api/webhook-answer";
import { listDeliveries } from "@/lib/webhooks/queries";

const list = guarded({ query: deliveryQuery }, async ({ actor, params, query }) => {
  const { items, nextCursor } = await listDeliveries(actor, params.id ?? "", query);
  return json({ items: items.map(deliveryAnswer), nextCursor });
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: list });
