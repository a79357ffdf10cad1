import { json, stamp } from "@/app/api/answer";
import { guarded } from "@/app/api/gate";
import { houseQuery } from "@/app/api/house-input";
import { methods } from "@/app/api/methods";
import { organisationOf } from "@/app/api/release-input";
import { openInvitations } from "@/lib/organisations/invitations";
import { membersOf } from "@/lib/organisations/profile";

const read = guarded({ query: houseQuery }, async ({ actor, query, now }) => {
  const { organisationId, slug } = organisationOf(actor, query.organisation);
  const [members, invitations] = await Promise.all([
    membersOf(actor, organisationId),
    openInvitations(actor, organisationId, now),
  ]);
  return json({
    organisation: slug,
    members: members.map(({ userId, since, ...rest }) => ({ id: userId, ...rest, since: stamp(since) })),
    invitations: invitations.map((each) => ({ ...each, expiresAt: stamp(each.expiresAt) })),
  });
});

export const { GET, POST, PUT, PATCH, DELETE } = methods({ GET: read });
