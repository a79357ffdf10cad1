import { expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { makeActor, makeOrganisation } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
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
