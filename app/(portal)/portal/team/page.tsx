import type { Metadata } from "next";
import { NotMember } from "@/components/accounts/not-member";
import { InvitationList } from "@/components/organisations/invitation-list";
import { InviteForm } from "@/components/organisations/invite-form";
import { MemberList } from "@/components/organisations/member-list";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireActor } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { portal } from "@/lib/core/paths";
import { openInvitations } from "@/lib/organisations/invitations";
import { mayKeepMember, rolesToGive } from "@/lib/organisations/policy";
import { membersOf } from "@/lib/organisations/profile";
import { endMembership, giveRole, inviteMember, withdraw } from "./actions";

export const metadata: Metadata = { title: "Team" };

export default async function TeamPage() {
  const actor = await requireActor(portal.team);
  if (!actor.memberships.length) return <NotMember staff={actor.staffRole !== null} />;
  const at = now();
  const teams = await Promise.all(
    actor.memberships.map(async ({ organisationId, name, slug }) => ({
      organisationId,
      name,
      slug,
      roles: rolesToGive(actor, organisationId),
      invitations: await openInvitations(actor, organisationId, at),
      members: (await membersOf(actor, organisationId)).map((member) => ({
        ...member,
        keep: mayKeepMember(actor, organisationId, member),
      })),
    })),
  );
  return (
    <>
      <PageHeader title="Team">Who may write for your organisation, and what each may do.</PageHeader>
      <div
        style={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "1.25rem", maxWidth: "46rem" }}
      >
        {teams.map(({ organisationId, name, slug, roles, invitations, members }) => (
          <Panel key={organisationId} title={name} id={`team-${slug}`}>
            <MemberList
              organisationId={organisationId}
              members={members}
              self={actor.userId}
              roles={roles}
              doors={{ giveRole, endMembership }}
            />
            <InvitationList
              organisationId={organisationId}
              invitations={invitations}
              mayWithdraw={roles.length > 0}
              withdraw={withdraw}
            />
            {roles.length ? (
              <InviteForm organisation={{ id: organisationId, name }} roles={roles} send={inviteMember} />
            ) : null}
          </Panel>
        ))}
      </div>
    </>
  );
}
