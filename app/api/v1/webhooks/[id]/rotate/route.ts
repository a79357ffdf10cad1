import { json, stamp } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { nothing } from "@/app/api/move";
import { rotateSecret } from "@/lib/webhooks/endpoint-commands";

const rotate = guarded({ body: nothing, mayBeEmpty: true }, async ({ actor, params, now }) => {
  const { secret, previousUntil } = await rotateSecret(actor, params.id ?? "", now);
  return json({ secret, previousSecretUntil: stamp(previousUntil) });
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: rotate });
