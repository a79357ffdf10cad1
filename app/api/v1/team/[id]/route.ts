import { guarded } from "@/app/api/gate";
import { houseQuery, roleBody } from "@/app/api/house-input";
import { methods } from "@/app/api/methods";
import { organisationOf } from "@/app/api/release-input";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { changeRole, removeMember } from "@/lib/organisations/team";

function memberOf(params: Record<string, string>): string {
  const { id = "" } = params;
  if (!isId(id)) throw notFound("The member");
  return id;
}

const change = guarded({ body: roleBody }, async ({ actor, input, params, now }) => {
  const { organisationId } = organisationOf(actor, input.organisation);
  await changeRole(actor, { organisationId, userId: memberOf(params), role: input.role }, now);
  return new Response(null, { status: 204 });
});

const remove = guarded({ query: houseQuery }, async ({ actor, query, params, now }) => {
  const { organisationId } = organisationOf(actor, query.organisation);
  await removeMember(actor, { organisationId, userId: memberOf(params) }, now);
  return new Response(null, { status: 204 });
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ PATCH: change, DELETE: remove });
