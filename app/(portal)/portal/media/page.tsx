import type { Metadata } from "next";
import { NotMember } from "@/components/accounts/not-member";
import { Library } from "@/components/media/library";
import { ButtonLink, TextLink } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/session";
import { isCursor } from "@/lib/core/cursor";
import { portal } from "@/lib/core/paths";
import { mayRemove, mayUpload } from "@/lib/media/policy";
import { listUploads } from "@/lib/media/queries";
import { releasesUsing } from "@/lib/releases/media-use";

export const metadata: Metadata = { title: "Pictures and files" };

const PAGE = 24;
type Asked = Record<string, string | string[] | undefined>;
const textOf = (value: Asked[string]) => (typeof value === "string" ? value.trim().slice(0, 100) : "");

export default async function MediaPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const actor = await requireActor(portal.media);
  const asked = await searchParams;
  const chosen = actor.memberships.find((each) => each.slug === asked.organisation) ?? actor.memberships[0];
  if (!chosen) return <NotMember staff={actor.staffRole !== null} />;
  const { organisationId, slug, name } = chosen;
  const search = textOf(asked.q);
  const after = textOf(asked.after);
  const cursor = isCursor(after) ? after : undefined;
  const page = await listUploads(actor, { organisationId, search, cursor, limit: PAGE });
  const uses = await releasesUsing(
    actor,
    page.items.map((each) => each.id),
  );
  const here = (more: Record<string, string>) =>
    `${portal.media}?${new URLSearchParams({ organisation: slug, ...(search ? { q: search } : {}), ...more })}`;
  const others = actor.memberships.filter((each) => each !== chosen);
  return (
    <>
      <PageHeader
        title="Pictures and files"
        kicker={
          <>
            <span>{name}</span>
            {others.map((each) => (
              <TextLink key={each.slug} href={`${portal.media}?organisation=${each.slug}`}>
                {each.name}
              </TextLink>
            ))}
          </>
        }
      >
        Everything your organisation has uploaded, with the words that go with it. Readers see a file only
        once a release that uses it is published.
      </PageHeader>
      <Library
        organisation={{ id: organisationId, slug }}
        mayUpload={mayUpload(actor, organisationId)}
        search={search}
        items={page.items.map((upload) => ({
          upload,
          uses: (uses.get(upload.id) ?? []).map((use) => ({
            href: portal.release(use.id),
            headline: use.headline,
          })),
          mayRemove: mayRemove(actor, { organisationId, uploadedById: "" }),
        }))}
      />
      {cursor || page.nextCursor ? (
        <nav
          aria-label="Pages of the library"
          style={{ display: "flex", gap: "0.5rem", marginTop: "1.5rem" }}
        >
          {cursor ? (
            <ButtonLink href={here({})} variant="default">
              Newest files
            </ButtonLink>
          ) : null}
          {page.nextCursor ? (
            <ButtonLink href={here({ after: page.nextCursor })} variant="default">
              Older files
            </ButtonLink>
          ) : null}
        </nav>
      ) : null}
    </>
  );
}
