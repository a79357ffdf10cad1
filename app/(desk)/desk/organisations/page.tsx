import type { Metadata } from "next";
import { OrganisationRows } from "@/components/organisations/desk/organisation-rows";
import { ListChoices, ListPages, listHref } from "@/components/ui/found-list";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState } from "@/components/ui/panel";
import { now as clock } from "@/lib/core/clock";
import { desk } from "@/lib/core/paths";
import { NONE_SHOWN, SHOWN, shownOf } from "@/lib/organisations/standing/filter";
import { listOrganisations } from "@/lib/organisations/standing/queries";
import { editorAt, orNotFound, type Query, single } from "../staff";

export const metadata: Metadata = { title: "Organisations" };

export default async function OrganisationsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const show = shownOf(single(query.show));
  const search = (single(query.q) ?? "").slice(0, 200);
  const cursor = single(query.cursor);
  const here = listHref(desk.organisations, { show, q: search });
  const actor = await editorAt(here);
  const { items, nextCursor } = await orNotFound(
    listOrganisations(actor, { show, search, ...(cursor && { cursor }) }, clock()),
  );
  return (
    <>
      <PageHeader title="Organisations">
        Who sends releases, and what they have proved about themselves.
      </PageHeader>
      <ListChoices
        path={desk.organisations}
        label="Search organisations"
        search={search}
        shown={show}
        tabs={SHOWN}
      />
      {items.length ? (
        <OrganisationRows lines={items.map((each) => ({ ...each, href: desk.organisation(each.id) }))} />
      ) : (
        <EmptyState title="Nothing here">
          <p>{search ? `No organisation matches “${search}”.` : NONE_SHOWN[show]}</p>
        </EmptyState>
      )}
      <ListPages
        label="Pages of organisations"
        first={cursor ? here : null}
        older={nextCursor ? listHref(desk.organisations, { show, q: search, cursor: nextCursor }) : null}
      />
    </>
  );
}
