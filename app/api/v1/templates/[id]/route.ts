import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { methods } from "@/app/api/methods";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { beginWith, removeTemplate } from "@/lib/releases/reuse/templates";

function idOf(params: Record<string, string>): string {
  const { id = "" } = params;
  if (!isId(id)) throw notFound("The template");
  return id;
}

const read = guarded({}, async ({ actor, params, now }) => {
  const { content } = await beginWith(actor, { template: idOf(params) }, now);
  return json(content);
});

const remove = guarded({}, async ({ actor, params, now }) => {
  await removeTemplate(actor, { id: idOf(params) }, now);
  return new Response(null, { status: 204 });
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: read, DELETE: remove });
