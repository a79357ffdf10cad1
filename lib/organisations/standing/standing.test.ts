import { beforeAll, describe, expect, it } from "vitest";
import { signUp } from "@/lib/accounts/commands";
import { actorByEmail } from "@/lib/accounts/queries";
import { type Actor, SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { fillLookKeys } from "@/lib/organisations/likeness/alarms";
import { saveProfile } from "@/lib/organisations/profile";
import { approveRelease } from "@/lib/releases/desk-commands";
import { trustHistory } from "@/lib/releases/trust/history";
import { makeActor, makeInReview, makeOrganisation, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { liftSuspension, settleAlarm, suspendOrganisation } from "./commands";
import { ownSuspensions } from "./own";
import { listOrganisations, organisationForDesk } from "./queries";
import { settling, suspension } from "./schema";

const noPress = { pressName: "", pressEmail: "", pressPhone: "" };
await testDatabase();
const now = new Date("2026-11-22T12:00:00Z");
const reason = "It writes in the name of somebody else.";
let editor: Actor & { userId: string };
beforeAll(async () => {
  await makePublication();
  editor = await makeActor({ staff: "editor" });
});

describe("suspending an organisation", () => {
  it("takes it from its people, tells them why, and is written down until it is lifted", async () => {
    const organisation = await makeOrganisation("Heron Guild");
    const owner = await makeActor({ organisation });
    const { id } = organisation;
    await suspendOrganisation(editor, { id, reason }, now);
    const member = await actorByEmail(SYSTEM, owner.email);
    expect(member.memberships).toEqual([]);
    expect(await ownSuspensions(member)).toEqual([{ id, name: "Heron Guild", reason, since: now }]);
    const mail = await db().outboxMail.findFirstOrThrow({ where: { recipient: owner.email } });
    expect(mail.text).toContain(`> ${reason}`);
    await expect(suspendOrganisation(editor, { id, reason }, now)).rejects.toMatchObject({
      kind: "conflict",
    });
    await liftSuspension(editor, { id }, now);
    expect((await actorByEmail(SYSTEM, owner.email)).memberships).toMatchObject([{ organisationId: id }]);
    expect(await ownSuspensions(owner)).toEqual([]);
    await expect(liftSuspension(editor, { id }, now)).rejects.toMatchObject({ kind: "conflict" });
    const events = await db().auditEvent.findMany({
      where: { subjectId: id, verb: { in: ["organisation.suspend", "organisation.lift"] } },
      orderBy: { seq: "asc" },
    });
    const suspended = { suspendedAt: now.toISOString(), suspendedFor: reason };
    const free = { suspendedAt: null, suspendedFor: "" };
    expect(events.map((each) => [each.before, each.after])).toEqual([
      [free, suspended],
      [suspended, free],
    ]);
  });

  it("is for editors who may, and never for one's own", async () => {
    const organisation = await makeOrganisation();
    const { id } = organisation;
    const own = await makeActor({ staff: "editor", organisation });
    const without = await makeActor({ staff: "admin", withheld: ["organisations"] });
    const owner = await makeActor({ organisation });
    for (const actor of [own, without])
      await expect(suspendOrganisation(actor, { id, reason }, now)).rejects.toMatchObject({
        kind: "forbidden",
      });
    for (const actor of [owner, await makeActor()])
      await expect(suspendOrganisation(actor, { id, reason }, now)).rejects.toMatchObject({
        kind: "not_found",
      });
    await suspendOrganisation(editor, { id, reason }, now);
    // Suspended it is not among the memberships that come with a session: it is theirs all the same.
    const back = await actorByEmail(SYSTEM, own.email);
    await expect(liftSuspension(back, { id }, now)).rejects.toMatchObject({ kind: "forbidden" });
    expect(suspension.safeParse({ id, reason: "no" }).success).toBe(false);
    expect(suspension.safeParse({ id, reason, force: true }).success).toBe(false);
    expect(settling.safeParse({ id, settlement: "pretending" }).success).toBe(false);
  });

  it("of many at once happens once", async () => {
    const { id } = await makeOrganisation();
    const tries = await Promise.allSettled(
      Array.from({ length: 6 }, () => suspendOrganisation(editor, { id, reason }, now)),
    );
    expect(tries.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    expect(await db().auditEvent.count({ where: { subjectId: id, verb: "organisation.suspend" } })).toBe(1);
  });
});

describe("look-alike alarms", () => {
  const found = async (organisation: string, website = "") => {
    const email = `p-${Math.random().toString(36).slice(2)}@mill.test`;
    await signUp(
      { name: "Ada Holm", email, password: "seven herons by the weir", organisation, website },
      now,
    );
    return db().organisation.findFirstOrThrow({ where: { memberships: { some: { user: { email } } } } });
  };

  it("are raised in the moment somebody signs up, for every editor who may settle them", async () => {
    const blind = await makeActor({ staff: "editor", withheld: ["organisations"] });
    const first = await found("Tidewater Ferries", "https://tidewater-ferries.example");
    expect(await db().lookalikeAlarm.count({ where: { organisationId: first.id } })).toBe(0);
    const second = await found("Tidewаter Ferries Ltd", "https://tidewaterferries.test");
    const alarms = await db().lookalikeAlarm.findMany({
      where: { organisationId: second.id },
      orderBy: { kind: "asc" },
    });
    expect(alarms.map(({ kind, otherId, otherName }) => ({ kind, otherId, otherName }))).toEqual([
      { kind: "domain", otherId: first.id, otherName: "Tidewater Ferries" },
      { kind: "name", otherId: first.id, otherName: "Tidewater Ferries" },
    ]);
    const told = await db().notice.findMany({ where: { kind: "lookalike" } });
    expect(told.filter((each) => each.userId === editor.userId)).toHaveLength(1);
    expect(told.some((each) => each.userId === blind.userId)).toBe(false);
    const list = await listOrganisations(editor, { show: "alarms", search: "tidew" }, now);
    expect(list.items).toMatchObject([{ id: second.id, alarms: 2 }]);

    const [one, two] = alarms;
    if (!one || !two) throw new Error("no alarms");
    await settleAlarm(editor, { id: one.id, settlement: "harmless" }, now);
    await expect(settleAlarm(editor, { id: one.id, settlement: "harmless" }, now)).rejects.toMatchObject({
      kind: "conflict",
    });
    await expect(settleAlarm(blind, { id: two.id, settlement: "harmless" }, now)).rejects.toMatchObject({
      kind: "forbidden",
    });
    await settleAlarm(editor, { id: two.id, settlement: "pretending", reason }, now);
    expect(await organisationForDesk(editor, second.id)).toMatchObject({
      suspendedFor: reason,
      alarms: [{ settledByName: editor.name }, { settledByName: editor.name }],
    });
  });

  it("come with a new name as well, not for what one owns oneself, and not twice", async () => {
    const one = await found("Orchard Lantern");
    const other = await makeOrganisation("Quite Another");
    const owner = await makeActor({ organisation: other, role: "owner" });
    const profile = { name: "Orchard Lanterns", website: "", place: "", boilerplate: "", ...noPress };
    await saveProfile(owner, other.id, profile, now);
    await saveProfile(owner, other.id, { ...profile, name: "Orchard Lamps" }, now);
    await saveProfile(owner, other.id, profile, now);
    expect(await db().lookalikeAlarm.findMany({ where: { organisationId: other.id } })).toMatchObject([
      { otherId: one.id, kind: "name" },
    ]);
    const twin = await makeOrganisation("Somewhere Else");
    await db().membership.create({ data: { organisationId: twin.id, userId: owner.userId, role: "owner" } });
    const both = await makeActor({ organisation: twin });
    await saveProfile(both, twin.id, { ...profile, website: "https://lanterns.example" }, now);
    expect(
      (await db().lookalikeAlarm.findMany({ where: { organisationId: twin.id } })).map(
        (each) => each.otherId,
      ),
    ).toEqual([one.id]);
  });

  it("are settled by nobody who belongs to either, nor is either suspended by them", async () => {
    const genuine = await found("Harbour Lanes Cycling");
    const rival = await makeActor({ staff: "editor", organisation: genuine });
    const alike = await found("Harbour Lanes Cyclling");
    const { id } = await db().lookalikeAlarm.findFirstOrThrow({ where: { organisationId: alike.id } });
    expect(await db().notice.count({ where: { userId: rival.userId, kind: "lookalike" } })).toBe(0);
    const refused = { kind: "forbidden", message: expect.stringMatching(/compared with/) };
    await expect(settleAlarm(rival, { id, settlement: "harmless" }, now)).rejects.toMatchObject(refused);
    await expect(settleAlarm(rival, { id, settlement: "pretending", reason }, now)).rejects.toMatchObject(
      refused,
    );
    await expect(suspendOrganisation(rival, { id: alike.id, reason }, now)).rejects.toMatchObject(refused);
    expect(await organisationForDesk(rival, alike.id)).toMatchObject({ tie: "alike", suspendedAt: null });
    const member = await makeActor({ staff: "editor", organisation: alike });
    await expect(suspendOrganisation(member, { id: genuine.id, reason }, now)).rejects.toMatchObject(refused);
    expect(await organisationForDesk(editor, alike.id)).toMatchObject({ tie: null });
    await settleAlarm(editor, { id, settlement: "harmless" }, now);
  });

  it("settled for one name are raised again for another, and told again", async () => {
    await found("Saltmarsh Pottery");
    const other = await makeOrganisation("Unlike Anything");
    const owner = await makeActor({ organisation: other, role: "owner" });
    const call = (name: string, at = now) =>
      saveProfile(owner, other.id, { name, website: "", place: "", boilerplate: "", ...noPress }, at);
    const alarm = () => db().lookalikeAlarm.findFirstOrThrow({ where: { organisationId: other.id } });
    const told = () =>
      db().notice.count({ where: { userId: editor.userId, text: { contains: "Saltmarsh Pottery" } } });
    await call("Saltmarsh Potters");
    const { id } = await alarm();
    await settleAlarm(editor, { id, settlement: "harmless" }, now);
    await call("Unlike Anything");
    await call("Saltmarsh Potters");
    expect(await alarm()).toMatchObject({ id, settlement: "harmless" });
    const before = await told();
    await call("Saltmarsh Pottery", new Date(now.getTime() + 1));
    expect(await alarm()).toMatchObject({
      id,
      settledAt: null,
      settlement: "",
      detail: "“Saltmarsh Pottery” looks like “Saltmarsh Pottery”",
    });
    expect(await told()).toBe(before + 1);
  });

  it("find organisations from before there were keys once those are filled in", async () => {
    const old = await makeOrganisation("Weir Street Printers");
    while ((await fillLookKeys(2)) > 0);
    expect((await db().organisation.findUniqueOrThrow({ where: { id: old.id } })).lookKeys).not.toEqual([]);
    const fresh = await found("Weir Street Printer");
    expect(await db().lookalikeAlarm.findFirst({ where: { organisationId: fresh.id } })).toMatchObject({
      otherId: old.id,
    });
  });
});

describe("what the desk sees", () => {
  it("is for staff alone: a list by words and state, and each organisation whole", async () => {
    const organisation = await makeOrganisation("Zinnia Growers Union");
    const owner = await makeActor({ organisation });
    const names = async (show: "all" | "suspended" | "unproved" | "new", search: string) =>
      (await listOrganisations(editor, { show, search }, now)).items.map((each) => each.name);
    expect(await names("all", "grow zinn")).toEqual(["Zinnia Growers Union"]);
    expect(await names("suspended", "zinnia")).toEqual([]);
    expect(await names("unproved", "zinnia")).toEqual(["Zinnia Growers Union"]);
    await db().identityProof.create({
      data: {
        organisationId: organisation.id,
        method: "dns",
        domain: "zinnia.example",
        token: "t",
        status: "proved",
        provedAt: now,
        requestedByName: "x",
      },
    });
    expect(await names("unproved", "zinnia")).toEqual([]);
    await expect(listOrganisations(owner, { show: "all", search: "" }, now)).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(organisationForDesk(owner, organisation.id)).rejects.toMatchObject({ kind: "not_found" });
    expect(await organisationForDesk(editor, organisation.id)).toMatchObject({
      people: [{ id: owner.userId, role: "owner" }],
    });
  });

  it("tells what became of its releases month by month, in a zone, without what was taken back", async () => {
    const organisation = await makeOrganisation();
    const author = await makeActor({ organisation });
    const at = new Date("2026-11-01T02:00:00Z");
    const claimed = await makeInReview(author, editor, at);
    await approveRelease(editor, { ...claimed, note: "", publishAt: null }, at);
    const months = await trustHistory(editor, organisation.id, "America/Chicago", now);
    expect(months.map((each) => each.month)).toHaveLength(12);
    expect(months.at(-1)).toMatchObject({ month: "2026-11", accepted: 0 });
    expect(months.at(-2)).toMatchObject({ month: "2026-10", accepted: 1, rejected: 0 });
    await db().reviewDecision.updateMany({ where: { releaseId: claimed.id }, data: { undoneAt: at } });
    const after = await trustHistory(editor, organisation.id, "America/Chicago", now);
    expect(after.at(-2)).toMatchObject({ accepted: 0 });
    await expect(trustHistory(author, organisation.id, "UTC", now)).rejects.toMatchObject({
      kind: "forbidden",
    });
  });
});
