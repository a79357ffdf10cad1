import type { Metadata } from "next";
import { NotMember } from "@/components/accounts/not-member";
import { MemberList } from "@/components/organisations/member-list";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireActor } from "@/lib/auth/session";
import { portal } from "@/lib/core/paths";
import { membersOf } from "@/lib/organisations/profile";

export const metadata: Metadata = { title: "Team" };

export default async function TeamPage() {
  const actor = await requireActor(portal.team);
  if (!actor.memberships.length) return <NotMember staff={actor.staffRole !== null} />;
  const teams = await Promise.all(
    actor.memberships.map(async (each) => ({
      ...each,
      members: await membersOf(actor, each.organisationId),
    })),
  );
  return (
    <>
      <PageHeader title="Team">
        Who may write for your organisation. To change this, write to the desk.
      </PageHeader>
      <div style={{ display: "grid", gap: "1.25rem", maxWidth: "44rem" }}>
        {teams.map((team) => (
          <Panel key={team.organisationId} title={team.name} id={`team-${team.slug}`}>
            <MemberList members={team.members} self={actor.userId} />
          </Panel>
        ))}
      </div>
    </>
  );
}
