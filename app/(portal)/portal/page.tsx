import type { Metadata } from "next";
import { NotMember } from "@/components/accounts/not-member";
import { KeptDrafts } from "@/components/releases/keeping/kept-drafts";
import { ReleaseFilters } from "@/components/releases/release-filters";
import { ReleaseList } from "@/components/releases/release-list";
import { ButtonLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState } from "@/components/ui/panel";
import { requireActor } from "@/lib/auth/session";
import { isCursor } from "@/lib/core/cursor";
import { portal } from "@/lib/core/paths";
import { type ReleaseState, STATE_LABELS, STATES } from "@/lib/releases/lifecycle";
import { bylinesOf, listReleases } from "@/lib/releases/queries";
import { formDoors } from "./releases/form-doors";

export const metadata: Metadata = { title: "Releases" };

const stateOf = (text: unknown): ReleaseState | undefined => STATES.find((state) => state === text);

export default async function PortalPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor(portal.home);
  if (!actor.memberships.length) return <NotMember staff={actor.staffRole !== null} />;
  const { status: asked, before } = await searchParams;
  const status = stateOf(asked);
  const cursor = typeof before === "string" && isCursor(before) ? before : undefined;
  const { items, nextCursor } = await listReleases(actor, { status, cursor });
  const bylines = await bylinesOf(
    actor,
    items.map((each) => each.id),
  );
  return (
    <>
      <PageHeader
        title={actor.memberships.length > 1 ? "Your organisations’ releases" : "Your releases"}
        actions={<ButtonLink href={portal.newRelease}>Write a release</ButtonLink>}
      />
      <KeptDrafts
        writerId={actor.userId ?? ""}
        organisations={Object.fromEntries(actor.memberships.map((each) => [each.organisationId, each.slug]))}
        doors={{ create: formDoors.create, save: formDoors.save }}
      />
      {items.length || status || cursor ? <ReleaseFilters current={status ?? null} /> : null}
      {items.length ? (
        <ReleaseList
          items={items.map((each) => ({ ...each, byline: bylines.get(each.id) }))}
          reader={actor.name}
          showOrganisation={actor.memberships.length > 1}
          older={
            nextCursor
              ? `${portal.home}?${new URLSearchParams({ ...(status ? { status } : {}), before: nextCursor })}`
              : null
          }
        />
      ) : status || cursor ? (
        <EmptyState title="Nothing here">
          <p>None of your releases is “{status ? STATE_LABELS[status].toLowerCase() : "older"}”.</p>
          <ButtonLink href={portal.home} variant="default">
            Show all
          </ButtonLink>
        </EmptyState>
      ) : (
        <EmptyState title="No release yet">
          <p>
            Write your first one: what happened, who says so and whom to ask. An editor reads it and answers
            within a day.
          </p>
          <ButtonLink href={portal.newRelease}>Write your first release</ButtonLink>
        </EmptyState>
      )}
    </>
  );
}
