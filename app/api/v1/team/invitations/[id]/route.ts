import { guarded } from "@/app/api/gate";
import { houseQuery } from "@/app/api/house-input";
import { methods } from "@/app/api/methods";
import { organisationOf } from "@/app/api/release-input";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withdrawInvitation } from "@/lib/organisations/invitations";

const remove = guarded({ query: houseQuery }, async ({ actor, query, params, now }) => {
  const { organisationId } = organisationOf(actor, query.organisation);
  const { id = "" } = params;
  if (!isId(id)) throw notFound("The invitation");
  await withdrawInvitation(actor, { organisationId, id }, now);
  return new Response(null, { status: 204 });
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ DELETE: remove });
