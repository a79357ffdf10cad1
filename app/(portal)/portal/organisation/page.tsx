import { Stack } from "@mantine/core";
import type { Metadata } from "next";
import { Fragment } from "react";
import { NotMember } from "@/components/accounts/not-member";
import { Shelves } from "@/components/organisations/cupboard/shelves";
import { ProveSection } from "@/components/organisations/identity/prove-section";
import { LogoForm } from "@/components/organisations/logo-form";
import { ProfileForm } from "@/components/organisations/profile-form";
import { ProfileView } from "@/components/organisations/profile-view";
import { TemplateList } from "@/components/organisations/template-list";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { requireActor } from "@/lib/auth/session";
import { now as clock } from "@/lib/core/clock";
import { newsroomPath, portal } from "@/lib/core/paths";
import { cupboardOf } from "@/lib/organisations/cupboard/queries";
import { ownProofs } from "@/lib/organisations/identity/own";
import { mayKeepProfile } from "@/lib/organisations/policy";
import { organisationFor } from "@/lib/organisations/queries";
import { templatesOf } from "@/lib/releases/reuse/templates";
import { chooseLogo, dropTemplate, putOnShelf, saveProfile, sayAgency, takeOffShelf } from "./actions";
import { proofDoors } from "./proof-doors";

export const metadata: Metadata = { title: "Organisation" };

export default async function OrganisationPage() {
  const actor = await requireActor(portal.organisation);
  if (!actor.memberships.length) return <NotMember staff={actor.staffRole !== null} />;
  const organisations = await Promise.all(
    actor.memberships.map(async ({ organisationId }) => ({
      ...(await organisationFor(actor, organisationId)),
      cupboard: await cupboardOf(actor, organisationId),
      templates: await templatesOf(actor, organisationId),
      proofs: await ownProofs(actor, organisationId, clock()),
    })),
  );
  return (
    <>
      <PageHeader title={organisations.length > 1 ? "Your organisations" : "Your organisation"}>
        What readers see in your newsroom, and what a new release begins with.
      </PageHeader>
      <div
        style={{ display: "grid", gridTemplateColumns: "minmax(0, 1fr)", gap: "1.25rem", maxWidth: "44rem" }}
      >
        {organisations.map((organisation) => (
          <Fragment key={organisation.id}>
            <Panel title={organisation.name} id={`organisation-${organisation.slug}`}>
              <p style={{ marginTop: 0 }}>
                <TextLink href={newsroomPath(organisation.slug)} plain>
                  Your newsroom
                </TextLink>{" "}
                shows readers all your published releases, from the first on.
              </p>
              <LogoForm
                organisation={organisation}
                choose={mayKeepProfile(actor, organisation.id) ? chooseLogo : null}
              />
              {mayKeepProfile(actor, organisation.id) ? (
                <ProfileForm organisation={organisation} save={saveProfile} />
              ) : (
                <ProfileView organisation={organisation} />
              )}
            </Panel>
            <ProveSection
              organisation={organisation}
              proofs={organisation.proofs}
              mayChange={mayKeepProfile(actor, organisation.id)}
              doors={proofDoors}
            />
            <Panel title={`What ${organisation.name} uses again`} id={`cupboard-${organisation.slug}`}>
              <Stack gap="xl">
                <Shelves
                  organisation={organisation}
                  cupboard={organisation.cupboard}
                  mayChange={mayKeepProfile(actor, organisation.id)}
                  doors={{ shelve: putOnShelf, discard: takeOffShelf, setAgency: sayAgency }}
                />
                <TemplateList templates={organisation.templates} remove={dropTemplate} />
              </Stack>
            </Panel>
          </Fragment>
        ))}
      </div>
    </>
  );
}
