import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { sourcePatch } from "@/app/api/source-input";
import { sourceDetail } from "@/lib/wire/queries";
import { setSourceStatus, updateSource } from "@/lib/wire/source-commands";

const read = guarded({}, async ({ actor, params }) => json(await sourceDetail(actor, params.id ?? "")));

const patch = guarded({ body: sourcePatch }, async ({ actor, input, params, now }) => {
  const { id } = await sourceDetail(actor, params.id ?? "");
  const { status, ...change } = input;
  if (Object.keys(change).length) await updateSource(actor, id, change, now);
  if (status) await setSourceStatus(actor, id, status, now);
  return json(await sourceDetail(actor, id));
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: read, PATCH: patch });
