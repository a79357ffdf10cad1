import type { Metadata } from "next";
import { NotMember } from "@/components/accounts/not-member";
import { KindChoice } from "@/components/releases/kind-choice";
import { ReleaseForm } from "@/components/releases/release-form";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/session";
import { newId } from "@/lib/core/ids";
import { portal } from "@/lib/core/paths";
import { organisationFor } from "@/lib/organisations/queries";
import { publications } from "@/lib/publications/queries";
import { newDraft } from "@/lib/releases/new-draft";
import { KINDS } from "@/lib/releases/schema";
import { createRelease, saveRelease, submitRelease } from "../actions";

export const metadata: Metadata = { title: "New release" };

export default async function NewReleasePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor(portal.newRelease);
  const [first] = actor.memberships;
  if (!first) return <NotMember staff={actor.staffRole !== null} />;
  const asked = await searchParams;
  const kind = KINDS.find((each) => each === asked.kind);
  const chosen = actor.memberships.find((each) => each.slug === asked.organisation) ?? first;
  if (!kind || !actor.emailVerified)
    return (
      <KindChoice
        organisations={actor.memberships}
        chosen={chosen.slug}
        refusal={actor.emailVerified ? "" : "Confirm your email address first: the link is in your inbox."}
      />
    );
  const [organisation, titles] = await Promise.all([
    organisationFor(actor, chosen.organisationId),
    publications(),
  ]);
  return (
    <>
      <PageHeader title="New release" kicker={organisation.name} />
      <ReleaseForm
        stored={null}
        content={newDraft(kind, organisation, actor, titles[0])}
        organisation={organisation}
        titles={titles}
        draftKey={newId()}
        doors={{ create: createRelease, save: saveRelease, submit: submitRelease }}
        maySubmit
      />
    </>
  );
}
