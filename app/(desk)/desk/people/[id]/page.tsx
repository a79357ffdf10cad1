import type { Metadata } from "next";
import { cache } from "react";
import { AccountStanding } from "@/components/accounts/people/account-standing";
import { PersonFacts, PersonMemberships } from "@/components/accounts/people/person-facts";
import { PlaceForm } from "@/components/accounts/people/place-form";
import layout from "@/components/ui/found-list.module.css";
import { TextLink } from "@/components/ui/link";
import { LocalTime } from "@/components/ui/local-time";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { notHeld, permissionsIn, staffRolesToGive, untouchable } from "@/lib/accounts/desk-policy";
import { personFor } from "@/lib/accounts/people/queries";
import { STAFF_LABELS } from "@/lib/accounts/people/words";
import { PERMISSION_WORDS, PERMISSIONS } from "@/lib/auth/permissions";
import { now as clock } from "@/lib/core/clock";
import { desk } from "@/lib/core/paths";
import { editorAt, orNotFound } from "../../staff";
import { liftAccount, placePerson, suspendAccount } from "../actions";

type Props = { params: Promise<{ id: string }> };

/** Read once for the page and its title. */
const shown = cache(async (id: string) => {
  const actor = await editorAt(desk.person(id));
  return { actor, person: await orNotFound(personFor(actor, id, clock())) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await shown((await params).id)).person.name };
}

export default async function PersonPage({ params }: Props) {
  const { id } = await params;
  const { actor, person } = await shown(id);
  const why = untouchable(actor, person);
  const doors = { suspend: suspendAccount, lift: liftAccount };
  const may = permissionsIn(person);
  return (
    <>
      <PageHeader
        title={person.name}
        kicker={
          <>
            <TextLink href={desk.people}>People</TextLink>
            <span>{person.staffRole ? STAFF_LABELS[person.staffRole] : "No place at the desk"}</span>
          </>
        }
      />
      <div className={layout.stack}>
        {person.suspendedAt ? (
          <Panel title="Suspended" id="suspended" tone="attention">
            <p style={{ marginTop: 0 }}>
              Since <LocalTime at={person.suspendedAt.toISOString()} />:{" "}
              {person.suspendedFor || "no reason was given"}
            </p>
            {why ? null : <AccountStanding person={person} suspended doors={doors} />}
          </Panel>
        ) : null}
        <div className={layout.columns}>
          <div className={layout.stack}>
            <Panel title="Account" id="account">
              <PersonFacts person={person} />
            </Panel>
            <Panel title="Organisations" id="memberships">
              <PersonMemberships memberships={person.memberships} />
            </Panel>
          </div>
          <div className={layout.stack}>
            <Panel title="Place at the desk" id="place">
              {why ? (
                <>
                  <p style={{ marginTop: 0 }}>{why}</p>
                  {may.length ? <p>May {may.map((each) => PERMISSION_WORDS[each]).join("; ")}.</p> : null}
                </>
              ) : (
                <PlaceForm
                  person={{
                    ...person,
                    withheld: PERMISSIONS.filter((each) => person.withheld.includes(each)),
                  }}
                  roles={staffRolesToGive(actor)}
                  locked={notHeld(actor)}
                  save={placePerson}
                />
              )}
            </Panel>
            {why || person.suspendedAt ? null : (
              <Panel title="Suspend this account" id="suspend">
                <AccountStanding person={person} suspended={false} doors={doors} />
              </Panel>
            )}
          </div>
        </div>
      </div>
    </>
  );
}
