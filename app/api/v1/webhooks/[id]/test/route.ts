import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { nothing } from "@/app/api/move";
import { takePoint } from "@/lib/core/rate-limit";
import { sendTest } from "@/lib/webhooks/delivery-commands";

const test = guarded({ body: nothing, mayBeEmpty: true }, async ({ actor, params, now }) => {
  await takePoint("webhook-test", actor.userId ?? "");
  return json(await sendTest(actor, params.id ?? "", now), 202);
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: test });
