import { expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { makeActor, makeOrganisation } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { startProof } from "./identity/commands";
import { confirmMailbox, mailboxQuestion } from "./identity/mailbox";
import { publicProofs } from "./identity/queries";
import { membersOf, saveProfile } from "./profile";

await testDatabase();

const NOW = new Date("2026-11-22T09:00:00Z");
const profile = {
  name: "Mill & Sons",
  website: "https://mill.example",
  place: "Riverbend",
  boilerplate: "We mill.",
};

it("is kept by owners and managers, and written into the log", async () => {
  const organisation = await makeOrganisation();
  const manager = await makeActor({ organisation, role: "manager" });
  await saveProfile(manager, organisation.id, profile, NOW);
  const stored = await db().organisation.findUniqueOrThrow({ where: { id: organisation.id } });
  expect(stored).toMatchObject({ ...profile, slug: organisation.slug });
  const event = await db().auditEvent.findFirstOrThrow({
    where: { subjectId: organisation.id, verb: "organisation.save_profile" },
  });
  expect(event).toMatchObject({ actorName: manager.name, after: profile });
});

it("is refused to contributors, and unknown to strangers", async () => {
  const organisation = await makeOrganisation();
  const contributor = await makeActor({ organisation, role: "contributor" });
  const stranger = await makeActor();
  await expect(saveProfile(contributor, organisation.id, profile, NOW)).rejects.toMatchObject({
    kind: "forbidden",
  });
  await expect(saveProfile(stranger, organisation.id, profile, NOW)).rejects.toMatchObject({
    kind: "not_found",
  });
  await expect(membersOf(stranger, organisation.id)).rejects.toMatchObject({ kind: "not_found" });
  expect((await membersOf(contributor, organisation.id)).map((each) => each.role)).toContain("contributor");
});

it("ends with another name what mailboxes have confirmed or are asked of the old one; a legal form is none", async () => {
  const organisation = await makeOrganisation();
  const owner = await makeActor({ organisation, role: "owner" });
  const organisationId = organisation.id;
  const call = (name: string) => saveProfile(owner, organisationId, { ...profile, name }, NOW);
  const ask = async (address: string) => {
    await startProof(owner, { organisationId, method: "mailbox", address }, NOW);
    const mail = await db().outboxMail.findFirstOrThrow({ where: { recipient: address } });
    return mail.text.match(/token=(\S+)/)?.[1] ?? "";
  };
  await call("Friends of the Quay");
  await confirmMailbox(await ask("press@quay.example"), NOW);
  const asked = await ask("press@weir.example");
  const dns = await startProof(owner, { organisationId, method: "dns", domain: "mill.example" }, NOW);
  await call("FRIENDS of the Quay Ltd");
  expect(await publicProofs(organisation.slug)).toHaveLength(1);
  expect(await mailboxQuestion(asked, NOW)).not.toBeNull();
  await call("Quay Harbour Authority");
  expect(await publicProofs(organisation.slug)).toEqual([]);
  await expect(confirmMailbox(asked, NOW)).rejects.toMatchObject({ kind: "invalid" });
  expect(await db().identityProof.findUniqueOrThrow({ where: dns })).toMatchObject({ status: "pending" });
  const where = { organisationId, verb: "organisation.identity_lost" };
  expect(await db().auditEvent.count({ where })).toBe(2);
});
