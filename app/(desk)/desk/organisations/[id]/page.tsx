import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { AlarmList } from "@/components/organisations/desk/alarm-list";
import { OrganisationPeople } from "@/components/organisations/desk/people-list";
import { ProofList } from "@/components/organisations/desk/proof-list";
import { OrganisationReleases } from "@/components/organisations/desk/release-list";
import { SuspensionPanel } from "@/components/organisations/desk/suspension-panel";
import { TrustPanel } from "@/components/organisations/desk/trust-panel";
import { ProfileView } from "@/components/organisations/profile-view";
import layout from "@/components/ui/found-list.module.css";
import { TextLink } from "@/components/ui/link";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { holds } from "@/lib/auth/permissions";
import { now as clock } from "@/lib/core/clock";
import { isId } from "@/lib/core/ids";
import { desk } from "@/lib/core/paths";
import { proofLines } from "@/lib/organisations/identity/queries";
import { lettersApart } from "@/lib/organisations/likeness/difference";
import { mayJudge } from "@/lib/organisations/standing/policy";
import { organisationForDesk } from "@/lib/organisations/standing/queries";
import { latestReleases, trustHistory } from "@/lib/releases/trust/history";
import { editorAt, orNotFound } from "../../staff";
import { deskZone } from "../../zone";
import { liftSuspension, settleAlarm, suspendOrganisation } from "../actions";

type Props = { params: Promise<{ id: string }> };

/** Read once for the page and its title. */
const shown = cache(async (id: string) => {
  const actor = await editorAt(desk.organisation(id));
  if (!isId(id)) notFound();
  return { actor, found: await orNotFound(organisationForDesk(actor, id)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await shown((await params).id)).found.name };
}

export default async function OrganisationPage({ params }: Props) {
  const { id } = await params;
  const { actor, found } = await shown(id);
  const [proofs, months, releases] = await Promise.all([
    proofLines(actor, id, clock()),
    trustHistory(actor, id, await deskZone(), clock()),
    latestReleases(actor, id),
  ]);
  const judge = mayJudge(actor, id, found.tie);
  const alarms = found.alarms.map((alarm) => ({
    ...alarm,
    otherHref: desk.organisation(alarm.otherId),
    apart: alarm.kind === "name" ? lettersApart(found.name, alarm.otherName) : [],
    createdAt: alarm.createdAt.toISOString(),
    settledAt: alarm.settledAt?.toISOString() ?? null,
  }));
  const doors = { suspend: suspendOrganisation, lift: liftSuspension };
  return (
    <>
      <PageHeader
        title={found.name}
        kicker={
          <>
            <TextLink href={desk.organisations}>Organisations</TextLink>
            <span>
              since <LocalTime at={found.createdAt.toISOString()} withTime={false} />
            </span>
            {found.agency ? <span>writes for others</span> : null}
          </>
        }
      />
      <div className={layout.stack}>
        {found.suspendedAt ? (
          <Panel title="Suspended" id="suspended" tone="attention">
            <p style={{ marginTop: 0 }}>
              Since <LocalTime at={found.suspendedAt.toISOString()} />:{" "}
              {found.suspendedFor || "no reason was given"}
            </p>
            {judge ? <SuspensionPanel organisation={found} suspended doors={doors} /> : null}
          </Panel>
        ) : null}
        {alarms.length ? (
          <Panel
            title="Look-alike alarms"
            id="alarms"
            tone={alarms.some((alarm) => !alarm.settledAt) ? "attention" : "plain"}
          >
            <AlarmList alarms={alarms} settle={judge ? settleAlarm : null} />
          </Panel>
        ) : null}
        <div className={layout.columns}>
          <div className={layout.stack}>
            <Panel title="Proved identity" id="proofs">
              <ProofList proofs={proofs} />
            </Panel>
            <TrustPanel months={months} />
            <Panel title="Releases" id="releases">
              <OrganisationReleases releases={releases} />
            </Panel>
          </div>
          <div className={layout.stack}>
            <Panel title="Profile" id="profile">
              <ProfileView organisation={found} hint={false} />
            </Panel>
            <Panel title="People" id="people">
              <OrganisationPeople people={found.people} linked={holds(actor, "people")} />
            </Panel>
            {judge && !found.suspendedAt ? (
              <SuspensionPanel organisation={found} suspended={false} doors={doors} />
            ) : null}
          </div>
        </div>
      </div>
    </>
  );
}
