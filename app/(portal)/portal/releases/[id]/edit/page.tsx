import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { DecisionCard } from "@/components/releases/decision-card";
import { CupboardProvider } from "@/components/releases/fields/cupboard";
import { ReleaseForm } from "@/components/releases/release-form";
import { StatusBadge } from "@/components/releases/status-badge";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { newId } from "@/lib/core/ids";
import { portal } from "@/lib/core/paths";
import { cupboardOf } from "@/lib/organisations/cupboard/queries";
import { organisationFor } from "@/lib/organisations/queries";
import { publications } from "@/lib/publications/queries";
import { decisionsOn } from "@/lib/releases/queries";
import { createRelease, saveRelease, submitRelease } from "../../actions";
import { ownRelease } from "../../own-release";

export const metadata: Metadata = { title: "Edit release" };

export default async function EditReleasePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor(portal.editRelease(id));
  const release = (await ownRelease(actor, id, now())) ?? notFound();
  if (!release.moves.includes("save")) redirect(portal.release(id));
  const [organisation, titles, decisions, cupboard] = await Promise.all([
    organisationFor(actor, release.organisation.id),
    publications(),
    decisionsOn(actor, id),
    cupboardOf(actor, release.organisation.id),
  ]);
  const [latest] = decisions;
  return (
    <>
      <PageHeader
        title="Edit release"
        kicker={
          <>
            <StatusBadge status={release.status} />
            <span>{organisation.name}</span>
            <TextLink href={portal.release(id)}>Status and history</TextLink>
          </>
        }
      />
      {release.status === "changes_requested" && latest ? (
        <div style={{ marginBottom: "1.25rem" }}>
          <DecisionCard decision={latest} prominent />
        </div>
      ) : null}
      <CupboardProvider cupboard={cupboard}>
        <ReleaseForm
          stored={{ id: release.id, version: release.version }}
          content={release.content}
          organisation={organisation}
          titles={titles}
          draftKey={newId()}
          doors={{ create: createRelease, save: saveRelease, submit: submitRelease }}
          maySubmit={release.moves.includes("submit")}
        />
      </CupboardProvider>
    </>
  );
}
