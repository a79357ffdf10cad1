import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { nothing } from "@/app/api/move";
import { requestPoll } from "@/lib/wire/sources/commands";

/** The worker polls; the source's page shows what came of it. */
const poll = guarded({ body: nothing, mayBeEmpty: true }, async ({ actor, params, now }) => {
  await requestPoll(actor, params.id ?? "", now);
  return json({ requestedAt: now }, 202);
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: poll });
