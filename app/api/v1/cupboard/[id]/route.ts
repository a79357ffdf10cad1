import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { cupboardBody, shelfQuery } from "@/app/api/house-input";
import { methods } from "@/app/api/methods";
import { organisationOf } from "@/app/api/release-input";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { discard, shelve } from "@/lib/organisations/cupboard/commands";

function idOf(params: Record<string, string>): string {
  const { id = "" } = params;
  if (!isId(id)) throw notFound("The entry");
  return id;
}

const change = guarded({ body: cupboardBody }, async ({ actor, input, params, now }) => {
  const { organisation, ...what } = input;
  const { organisationId } = organisationOf(actor, organisation);
  const { id } = await shelve(actor, { ...what, organisationId, id: idOf(params) }, now);
  return json({ id, ...what });
});

const remove = guarded({ query: shelfQuery }, async ({ actor, query, params, now }) => {
  const { organisationId } = organisationOf(actor, query.organisation);
  await discard(actor, { shelf: query.shelf, organisationId, id: idOf(params) }, now);
  return new Response(null, { status: 204 });
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ PATCH: change, DELETE: remove });
