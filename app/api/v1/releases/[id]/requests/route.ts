import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { ownRelease } from "@/app/api/release-answer";
import { requestsOf } from "@/lib/releases/conversation/queries";
import { askDesk } from "@/lib/releases/conversation/requests";
import { request } from "@/lib/releases/conversation/schema";

const read = guarded({}, async ({ actor, params, now }) => {
  const { id } = await ownRelease(actor, params.id ?? "", now);
  return json({ items: await requestsOf(actor, id) });
});

const ask = guarded({ body: request }, async ({ actor, input, params, now }) => {
  const { id } = await ownRelease(actor, params.id ?? "", now);
  await askDesk(actor, { id, ...input }, now);
  return json({ items: await requestsOf(actor, id) });
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: read, POST: ask });
