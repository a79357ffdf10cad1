import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { InviteStaffForm } from "@/components/accounts/people/invite-staff-form";
import { PeopleRows } from "@/components/accounts/people/people-rows";
import { StaffInvitations } from "@/components/accounts/people/staff-invitations";
import { ListChoices, ListPages, listHref } from "@/components/ui/found-list";
import layout from "@/components/ui/found-list.module.css";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState, Panel } from "@/components/ui/panel";
import { notHeld, staffRolesToGive } from "@/lib/accounts/desk-policy";
import { PEOPLE_SHOWN, peopleShownOf } from "@/lib/accounts/people/filter";
import { openStaffInvitations } from "@/lib/accounts/people/invitations";
import { listPeople } from "@/lib/accounts/people/queries";
import { holds } from "@/lib/auth/permissions";
import { now as clock } from "@/lib/core/clock";
import { desk } from "@/lib/core/paths";
import { editorAt, orNotFound, type Query, single } from "../staff";
import { inviteStaff, resendInvitation, withdrawInvitation } from "./actions";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const show = peopleShownOf(single(query.show));
  const search = (single(query.q) ?? "").slice(0, 200);
  const cursor = single(query.cursor);
  const here = listHref(desk.people, { show, q: search });
  const actor = await editorAt(here);
  if (!holds(actor, "people")) notFound();
  const [{ items, nextCursor }, invitations] = await Promise.all([
    orNotFound(listPeople(actor, { show, search, ...(cursor && { cursor }) })),
    openStaffInvitations(actor, clock()),
  ]);
  return (
    <>
      <PageHeader title="People">Who works at the desk, and everybody else who has an account.</PageHeader>
      <ListChoices
        path={desk.people}
        label="Search people"
        search={search}
        shown={show}
        tabs={PEOPLE_SHOWN}
      />
      {items.length ? (
        <PeopleRows
          self={actor.userId}
          lines={items.map((each) => ({ ...each, href: desk.person(each.id) }))}
        />
      ) : (
        <EmptyState title="Nobody here">
          <p>{search ? `Nobody matches “${search}”.` : "No account is suspended."}</p>
        </EmptyState>
      )}
      <ListPages
        label="Pages of people"
        first={cursor ? here : null}
        older={nextCursor ? listHref(desk.people, { show, q: search, cursor: nextCursor }) : null}
      />
      <div className={layout.columns} style={{ marginTop: "2rem" }}>
        <Panel title="Invite somebody to the desk" id="invite">
          <InviteStaffForm roles={staffRolesToGive(actor)} locked={notHeld(actor)} send={inviteStaff} />
        </Panel>
        {invitations.length ? (
          <Panel title="Invited" id="invited">
            <StaffInvitations
              invitations={invitations.map((each) => ({ ...each, expiresAt: each.expiresAt.toISOString() }))}
              resend={resendInvitation}
              withdraw={withdrawInvitation}
            />
          </Panel>
        ) : null}
      </div>
    </>
  );
}
