import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { NotMember } from "@/components/accounts/not-member";
import { CupboardProvider } from "@/components/releases/fields/cupboard";
import { StartFromDocument } from "@/components/releases/import/start-from-document";
import { KindChoice } from "@/components/releases/kind-choice";
import { DuplicateSearch } from "@/components/releases/preflight/duplicate-search";
import { ReleaseForm } from "@/components/releases/release-form";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { DomainError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { portal } from "@/lib/core/paths";
import { cupboardOf } from "@/lib/organisations/cupboard/queries";
import { organisationFor } from "@/lib/organisations/queries";
import { publications } from "@/lib/publications/queries";
import { newDraft } from "@/lib/releases/new-draft";
import { beginWith, templatesOf } from "@/lib/releases/reuse/templates";
import { KINDS } from "@/lib/releases/schema";
import { formOfKey } from "@/lib/releases/start-draft";
import { findDuplicates } from "../duplicates";
import { formDoors } from "../form-doors";

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
  const begun = await beginning(actor, asked);
  const kind = begun?.content.kind ?? KINDS.find((each) => each === asked.kind);
  const chosen =
    actor.memberships.find((each) => each.organisationId === begun?.organisationId) ??
    actor.memberships.find((each) => each.slug === asked.organisation) ??
    first;
  if (!kind || !actor.emailVerified)
    return (
      <KindChoice
        organisations={actor.memberships}
        chosen={chosen.slug}
        templates={await templatesOf(actor, chosen.organisationId)}
        refusal={actor.emailVerified ? "" : "Confirm your email address first: the link is in your inbox."}
      >
        <StartFromDocument organisationId={chosen.organisationId} />
      </KindChoice>
    );
  const { draftKey, made } = await formOfKey(actor, asked.draft, chosen.organisationId);
  if (made) redirect(portal.continueRelease(made, draftKey));
  const [organisation, titles, cupboard] = await Promise.all([
    organisationFor(actor, chosen.organisationId),
    publications(),
    cupboardOf(actor, chosen.organisationId),
  ]);
  return (
    <>
      <PageHeader title="New release" kicker={organisation.name} />
      <CupboardProvider cupboard={cupboard}>
        <DuplicateSearch door={findDuplicates} id={null} organisationId={organisation.id}>
          <ReleaseForm
            stored={null}
            content={begun?.content ?? newDraft(kind, organisation, actor, titles[0])}
            organisation={organisation}
            titles={titles}
            draftKey={draftKey}
            writer={{ id: actor.userId ?? "", email: actor.email }}
            doors={formDoors}
            maySubmit
          />
        </DuplicateSearch>
      </CupboardProvider>
    </>
  );
}

/** The template or earlier release it begins with, when the address names one; 404 when that is not theirs. */
async function beginning(actor: Actor, { template, copy }: Record<string, string | string[] | undefined>) {
  const id = template ?? copy;
  if (id === undefined) return null;
  if (typeof id !== "string" || !isId(id)) notFound();
  const source = template ? { template: id } : { release: id };
  return beginWith(actor, source, now()).catch((error) => {
    if (error instanceof DomainError && error.kind === "not_found") notFound();
    throw error;
  });
}
