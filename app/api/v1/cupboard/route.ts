import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { cupboardBody, houseQuery } from "@/app/api/house-input";
import { methods } from "@/app/api/methods";
import { organisationOf } from "@/app/api/release-input";
import { shelve } from "@/lib/organisations/cupboard/commands";
import { cupboardOf } from "@/lib/organisations/cupboard/queries";
import { templatesOf } from "@/lib/releases/reuse/templates";

const read = guarded({ query: houseQuery }, async ({ actor, query }) => {
  const { organisationId, slug } = organisationOf(actor, query.organisation);
  const [cupboard, templates] = await Promise.all([
    cupboardOf(actor, organisationId),
    templatesOf(actor, organisationId),
  ]);
  return json({ organisation: slug, ...cupboard, templates });
});

const add = guarded({ body: cupboardBody }, async ({ actor, input, now }) => {
  const { organisation, ...what } = input;
  const { organisationId } = organisationOf(actor, organisation);
  const { id } = await shelve(actor, { ...what, organisationId, id: null }, now);
  return json({ id, ...what }, 201, { Location: `/api/v1/cupboard/${id}` });
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: read, POST: add });
