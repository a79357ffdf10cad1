import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { DecisionCard } from "@/components/releases/decision-card";
import { CupboardProvider } from "@/components/releases/fields/cupboard";
import { DuplicateSearch } from "@/components/releases/preflight/duplicate-search";
import { ReleaseForm } from "@/components/releases/release-form";
import { StatusBadge } from "@/components/releases/status-badge";
import { pointsOf } from "@/components/releases/talk/point-list";
import { PointsInForm } from "@/components/releases/talk/points-in-form";
import { TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { isId, newId } from "@/lib/core/ids";
import { portal } from "@/lib/core/paths";
import { cupboardOf } from "@/lib/organisations/cupboard/queries";
import { organisationFor } from "@/lib/organisations/queries";
import { publications } from "@/lib/publications/queries";
import { messagesOf } from "@/lib/releases/conversation/queries";
import { decisionsOn } from "@/lib/releases/queries";
import { findDuplicates } from "../../duplicates";
import { formDoors } from "../../form-doors";
import { ownRelease } from "../../own-release";
import { answerPoint } from "../actions";

export const metadata: Metadata = { title: "Edit release" };

export default async function EditReleasePage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [{ id }, { draft }] = await Promise.all([params, searchParams]);
  const actor = await requireActor(portal.editRelease(id));
  const release = (await ownRelease(actor, id, now())) ?? notFound();
  if (!release.moves.includes("save")) redirect(portal.release(id));
  const [organisation, titles, decisions, messages, cupboard] = await Promise.all([
    organisationFor(actor, release.organisation.id),
    publications(),
    decisionsOn(actor, id),
    messagesOf(actor, id),
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
          <DecisionCard decision={latest} prominent>
            <PointsInForm
              id={release.id}
              decisionId={latest.id}
              points={pointsOf(latest.points)}
              answers={messages.filter((each) => each.decisionId === latest.id)}
              keep={answerPoint}
            />
          </DecisionCard>
        </div>
      ) : null}
      <CupboardProvider cupboard={cupboard}>
        <DuplicateSearch door={findDuplicates} id={release.id} organisationId={organisation.id}>
          <ReleaseForm
            stored={{ id: release.id, version: release.version }}
            content={release.content}
            organisation={organisation}
            titles={titles}
            draftKey={typeof draft === "string" && isId(draft) ? draft : newId()}
            writer={{ id: actor.userId ?? "", email: actor.email }}
            doors={formDoors}
            maySubmit={release.moves.includes("submit")}
          />
        </DuplicateSearch>
      </CupboardProvider>
    </>
  );
}
