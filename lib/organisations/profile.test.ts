import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { makeActor, makeOrganisation } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { startProof } from "./identity/commands";
import { confirmMailbox, mailboxQuestion } from "./identity/mailbox";
import { publicProofs } from "./identity/queries";
import { newsroomBySlug } from "./newsroom";
import { membersOf, saveProfile } from "./profile";
import { organisationProfile } from "./profile-schema";
import { setLogo } from "./set-logo";

await testDatabase();

const NOW = new Date("2026-11-22T09:00:00Z");
const profile = {
  name: "Mill & Sons",
  website: "https://mill.example",
  place: "Riverbend",
  boilerplate: "We mill.",
  pressName: "Ada Miller",
  pressEmail: "press@mill.example",
  pressPhone: "+1 555 0100",
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

it("has a press contact that can be asked, and no markup", () => {
  const refused = (change: object) => organisationProfile.safeParse({ ...profile, ...change }).success;
  expect([refused({ pressEmail: "" }), refused({ pressPhone: "" })]).toEqual([true, true]);
  for (const pressEmail of ["press", "press@mill.example\nBcc: a@b.example", "<b>@mill.example"])
    expect([pressEmail, refused({ pressEmail })]).toEqual([pressEmail, false]);
  for (const pressName of ["<b>Ada</b>", "Ada\u2028Miller", "x".repeat(81)])
    expect([pressName, refused({ pressName })]).toEqual([pressName, false]);
});

describe("a logo", () => {
  const NAMED = { select: { key: true, width: true, height: true } };
  const picture = (organisationId: string, userId: string, change: object = {}) => {
    const key = randomBytes(16).toString("hex");
    const kept = { key, organisationId, uploadedById: userId, sha256: key, bytes: 9, filename: "mark.png" };
    const checked = {
      status: "ready",
      contentType: "image/png",
      width: 900,
      height: 300,
      widths: [320, 480],
    };
    return db().media.create({ data: { ...kept, ...checked, ...change } });
  };

  it("is a checked picture of the own library, set by owners and managers, in the log and in the newsroom", async () => {
    const organisation = await makeOrganisation();
    const { id, slug } = organisation;
    const owner = await makeActor({ organisation, role: "owner" });
    const mark = await picture(id, owner.userId);
    await setLogo(owner, { id, uploadId: mark.id }, NOW);
    await setLogo(owner, { id, uploadId: mark.id }, NOW);
    expect(await newsroomBySlug(slug)).toMatchObject({ logo: { key: mark.key, width: 320, height: 107 } });
    const events = { where: { subjectId: id, verb: "organisation.set_logo" } };
    expect(await db().auditEvent.findMany(events)).toMatchObject([
      { actorName: owner.name, before: { logo: null }, after: { logo: "mark.png" } },
    ]);
    await setLogo(owner, { id, uploadId: null }, NOW);
    expect(await newsroomBySlug(slug)).toMatchObject({ logo: null });
    expect(await db().organisation.findUnique({ where: { id }, select: { logo: NAMED } })).toEqual({
      logo: null,
    });
  });

  it("is nobody else's to set, and nothing else", async () => {
    const organisation = await makeOrganisation();
    const { id } = organisation;
    const owner = await makeActor({ organisation, role: "owner" });
    const contributor = await makeActor({ organisation, role: "contributor" });
    const mark = await picture(id, owner.userId);
    const put = (actor: Actor, uploadId: string) => setLogo(actor, { id, uploadId }, NOW);
    await expect(put(contributor, mark.id)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(put(await makeActor(), mark.id)).rejects.toMatchObject({ kind: "not_found" });
    await expect(put(await makeActor({ staff: "admin" }), mark.id)).rejects.toMatchObject({
      kind: "not_found",
    });
    const theirs = await picture((await makeOrganisation()).id, owner.userId);
    await expect(put(owner, theirs.id)).rejects.toMatchObject({ kind: "not_found" });
    for (const change of [{ kind: "document" }, { status: "checking" }, { status: "refused" }]) {
      const other = await picture(id, owner.userId, change);
      await expect(put(owner, other.id)).rejects.toMatchObject({ kind: "conflict" });
    }
    expect(await newsroomBySlug(organisation.slug)).toMatchObject({ logo: null });
  });
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
