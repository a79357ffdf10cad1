import { json } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { invitationBody } from "@/app/api/house-input";
import { methods } from "@/app/api/methods";
import { organisationOf } from "@/app/api/release-input";
import { invite } from "@/lib/organisations/invitations";

const ask = guarded({ body: invitationBody }, async ({ actor, input, now }) => {
  const { organisation, email, role } = input;
  const { organisationId } = organisationOf(actor, organisation);
  const { id } = await invite(actor, { organisationId, email, role }, now);
  return json({ id, email, role }, 201, { Location: `/api/v1/team/invitations/${id}` });
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ POST: ask });
