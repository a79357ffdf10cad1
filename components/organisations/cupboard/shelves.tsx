"use client";
import { Stack } from "@mantine/core";
import type { Outcome } from "@/components/ui/outcome";
import type { Cupboard, Shelf as ShelfName, Shelving } from "@/lib/organisations/cupboard/schema";
import { AgencySwitch } from "./agency-switch";
import { BoilerplateForm, ClientForm, ContactForm } from "./forms";
import { Shelf } from "./shelf";

type Props = {
  organisation: { id: string; name: string };
  cupboard: Cupboard;
  mayChange: boolean;
  doors: {
    shelve: (input: Shelving) => Promise<Outcome<{ id: string }>>;
    discard: (input: { shelf: ShelfName; organisationId: string; id: string }) => Promise<Outcome<null>>;
    setAgency: (input: { organisationId: string; agency: boolean }) => Promise<Outcome<null>>;
  };
};

/** What an organisation keeps to use again in its releases. */
export function Shelves({ organisation, cupboard, mayChange, doors }: Props) {
  const organisationId = organisation.id;
  const { agency, contacts, boilerplates, clients } = cupboard;
  if (!mayChange && !contacts.length && !boilerplates.length && !(agency && clients.length)) return null;
  const nameOf = (id: string | null) => clients.find((each) => each.id === id)?.name;
  const remove = (shelf: ShelfName) => (id: string) => doors.discard({ shelf, organisationId, id });
  return (
    <Stack gap="xl">
      <Shelf
        title="Contacts"
        hint="Picked with one click when a release is written."
        noun="contact"
        entries={contacts}
        mayChange={mayChange}
        line={(each) => ({
          title: each.name,
          detail: [each.email, each.phone, nameOf(each.clientId), each.public ? "" : "for the desk only"]
            .filter(Boolean)
            .join(" · "),
        })}
        form={(entry, done) => (
          <ContactForm
            entry={entry}
            clients={clients}
            done={done}
            send={(values) =>
              doors.shelve({ shelf: "contacts", organisationId, id: entry?.id ?? null, entry: values })
            }
          />
        )}
        remove={remove("contacts")}
      />
      <Shelf
        title="Texts about you"
        hint="Beside the one in your profile: for a branch, a festival, a client."
        noun="text"
        entries={boilerplates}
        mayChange={mayChange}
        line={(each) => ({
          title: each.name,
          detail: `${nameOf(each.clientId) ? `${nameOf(each.clientId)} · ` : ""}${each.text}`,
        })}
        form={(entry, done) => (
          <BoilerplateForm
            entry={entry}
            clients={clients}
            done={done}
            send={(values) =>
              doors.shelve({ shelf: "boilerplates", organisationId, id: entry?.id ?? null, entry: values })
            }
          />
        )}
        remove={remove("boilerplates")}
      />
      {mayChange ? <AgencySwitch organisation={organisation} agency={agency} set={doors.setAgency} /> : null}
      {agency ? (
        <Shelf
          title="Clients"
          hint="Each release names the client it is for, and you as its sender."
          noun="client"
          entries={clients}
          mayChange={mayChange}
          line={(each) => ({ title: each.name, detail: each.website })}
          form={(entry, done) => (
            <ClientForm
              entry={entry}
              done={done}
              send={(values) =>
                doors.shelve({ shelf: "clients", organisationId, id: entry?.id ?? null, entry: values })
              }
            />
          )}
          remove={remove("clients")}
        />
      ) : null}
    </Stack>
  );
}
