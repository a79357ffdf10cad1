import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { sourcePatch } from "@/app/api/source-input";
import { archiveSource, deleteSource } from "@/lib/wire/sources/archive";
import { setSourceStatus, updateSource } from "@/lib/wire/sources/commands";
import { sourceDetail } from "@/lib/wire/sources/queries";

const read = guarded({}, async ({ actor, params }) => json(await sourceDetail(actor, params.id ?? "")));

const patch = guarded({ body: sourcePatch }, async ({ actor, input, params, now }) => {
  const { id } = await sourceDetail(actor, params.id ?? "");
  const { status, ...change } = input;
  if (Object.keys(change).length) await updateSource(actor, id, change, now);
  if (status === "archived") await archiveSource(actor, id, now);
  else if (status) await setSourceStatus(actor, id, status, now);
  return json(await sourceDetail(actor, id));
});

const remove = guarded({}, async ({ actor, params, now }) => {
  await deleteSource(actor, params.id ?? "", now);
  return new Response(null, { status: 204 });
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: read, PATCH: patch, DELETE: remove });
