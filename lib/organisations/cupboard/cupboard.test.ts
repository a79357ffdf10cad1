import { expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { makeActor, makeOrganisation } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { discard, setAgency, shelve } from "./commands";
import { cupboardOf } from "./queries";

await testDatabase();
const now = new Date("2026-11-22T12:00:00Z");
const contact = { clientId: null, name: "Ida Long", email: "ida@mill.test", phone: "", public: true };

async function house() {
  const organisation = await makeOrganisation();
  const [owner, contributor] = await Promise.all([
    makeActor({ organisation, role: "owner" }),
    makeActor({ organisation, role: "contributor" }),
  ]);
  return { organisationId: organisation.id, owner, contributor };
}

it("keeps contacts, texts and clients by name, changes them and lets them go", async () => {
  const { organisationId, owner, contributor } = await house();
  const put = { organisationId, id: null } as const;
  const { id } = await shelve(owner, { shelf: "contacts", ...put, entry: contact }, now);
  const { id: clientId } = await shelve(
    owner,
    { shelf: "clients", ...put, entry: { name: "Harbour Mill", website: "" } },
    now,
  );
  await shelve(
    owner,
    { shelf: "boilerplates", ...put, entry: { clientId, name: "Short", text: "Harbour Mill grinds rye." } },
    now,
  );
  await shelve(
    owner,
    { shelf: "contacts", organisationId, id, entry: { ...contact, phone: "555 0101" } },
    now,
  );
  expect(await cupboardOf(contributor, organisationId)).toMatchObject({
    agency: false,
    contacts: [{ id, phone: "555 0101" }],
    boilerplates: [{ clientId, name: "Short" }],
    clients: [{ id: clientId, name: "Harbour Mill" }],
  });
  await discard(owner, { shelf: "clients", organisationId, id: clientId }, now);
  expect(await cupboardOf(owner, organisationId)).toMatchObject({ boilerplates: [], clients: [] });
  const said = await db().auditEvent.findMany({ where: { organisationId }, select: { verb: true } });
  expect(said.map((each) => each.verb).filter((verb) => verb.startsWith("cupboard"))).toHaveLength(5);
});

it("is nobody else's, and not a contributor's to change", async () => {
  const { organisationId, owner, contributor } = await house();
  const other = await house();
  const entry = { shelf: "contacts", organisationId, id: null, entry: contact } as const;
  await expect(shelve(contributor, entry, now)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(shelve(other.owner, entry, now)).rejects.toMatchObject({ kind: "not_found" });
  await expect(cupboardOf(other.owner, organisationId)).rejects.toMatchObject({ kind: "not_found" });
  await expect(setAgency(contributor, { organisationId, agency: true }, now)).rejects.toMatchObject({
    kind: "forbidden",
  });
  const { id } = await shelve(owner, entry, now);
  const theirs = { ...entry, organisationId: other.organisationId, id };
  await expect(shelve(other.owner, theirs, now)).rejects.toMatchObject({ kind: "not_found" });
  await expect(
    discard(other.owner, { shelf: "contacts", organisationId: other.organisationId, id }, now),
  ).rejects.toMatchObject({ kind: "not_found" });
  const { id: clientId } = await shelve(
    owner,
    { shelf: "clients", organisationId, id: null, entry: { name: "Harbour Mill", website: "" } },
    now,
  );
  await expect(
    shelve(
      other.owner,
      { ...entry, organisationId: other.organisationId, entry: { ...contact, clientId } },
      now,
    ),
  ).rejects.toMatchObject({ kind: "invalid" });
});

it("has one client of a name", async () => {
  const { organisationId, owner } = await house();
  const entry = {
    shelf: "clients",
    organisationId,
    id: null,
    entry: { name: "Harbour Mill", website: "" },
  } as const;
  await shelve(owner, entry, now);
  await expect(shelve(owner, entry, now)).rejects.toMatchObject({
    issues: [{ path: "entry.name", message: "There is a client of this name." }],
  });
});
