import { beforeAll, describe, expect, it } from "vitest";
import type { Actor, StaffRole } from "@/lib/auth/actor";
import { SYSTEM } from "@/lib/auth/actor";
import type { Permission } from "@/lib/auth/permissions";
import { db } from "@/lib/core/db";
import { returnClaimsOf } from "@/lib/releases/claims";
import { makeActor, makeInReview, makeOrganisation, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { staffById } from "../queries";
import { actorOfSession } from "../sessions";
import { actorOfToken, createToken } from "../tokens";
import { liftAccount, placePerson, suspendAccount } from "./commands";
import { listPeople, personFor } from "./queries";
import { closing, placing } from "./schema";

await testDatabase();
const now = new Date("2026-11-22T12:00:00Z");
const place = (actor: Actor, id: string, staffRole: StaffRole | null, withheld: Permission[] = []) =>
  placePerson(actor, { id, staffRole, withheld }, now);
let admin: Actor & { userId: string };
beforeAll(async () => {
  await makePublication();
  admin = await makeActor({ staff: "admin" });
});

const jobs = (userId: string) => db().$queryRaw<{ n: number }[]>`
  select count(*)::int as n from graphile_worker.jobs where key = ${`claims-return:${userId}`}`;
const session = (userId: string) =>
  db().session.create({
    data: { userId, createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + 3_600_000) },
    select: { id: true },
  });

describe("places at the desk", () => {
  it("are given, changed and taken, each written down with before and after", async () => {
    const person = await makeActor();
    await place(admin, person.userId, "editor", ["kill"]);
    expect(await staffById(person.userId)).toMatchObject({ staffRole: "editor", withheld: ["kill"] });
    await place(admin, person.userId, null);
    expect(await staffById(person.userId)).toBeNull();
    const events = await db().auditEvent.findMany({
      where: { subjectId: person.userId, verb: "user.place" },
      orderBy: { seq: "asc" },
    });
    expect(events.map((each) => [each.before, each.after])).toEqual([
      [
        { staffRole: null, withheld: [] },
        { staffRole: "editor", withheld: ["kill"] },
      ],
      [
        { staffRole: "editor", withheld: ["kill"] },
        { staffRole: null, withheld: [] },
      ],
    ]);
    expect((await jobs(person.userId))[0]?.n).toBe(1);
  });

  it("are nobody's own, no editor's to give, and never more than the giver's", async () => {
    const editor = await makeActor({ staff: "editor" });
    const lesser = await makeActor({ staff: "admin", withheld: ["kill"] });
    const person = await makeActor();
    const refused = { kind: "forbidden" };
    await expect(place(admin, admin.userId, "admin", ["kill"])).rejects.toMatchObject(refused);
    await expect(place(editor, person.userId, "editor")).rejects.toMatchObject(refused);
    await expect(place(person, person.userId, "admin")).rejects.toMatchObject(refused);
    await expect(place(lesser, person.userId, "editor")).rejects.toMatchObject(refused);
    await expect(place(lesser, editor.userId, null)).rejects.toMatchObject(refused);
    await place(lesser, person.userId, "editor", ["kill"]);
    await expect(place(admin, "0197f0a0-0000-7000-8000-000000000000", "editor")).rejects.toMatchObject({
      kind: "not_found",
    });
  });

  it("are given by who holds them now, not by who held them when the page was opened", async () => {
    const [stale, person] = [await makeActor({ staff: "admin" }), await makeActor()];
    await place(admin, stale.userId, "editor");
    await expect(place(stale, person.userId, "admin")).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("of two administrators who remove each other at the same moment one stays", async () => {
    await db().user.updateMany({ data: { staffRole: null } });
    const [one, two] = [await makeActor({ staff: "admin" }), await makeActor({ staff: "admin" })];
    const tries = await Promise.allSettled([
      place(one, two.userId, null),
      suspendAccount(two, { id: one.userId, reason: "They go at the same time." }, now),
    ]);
    expect(tries.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db().user.count({ where: { staffRole: "admin", suspendedAt: null } })).toBe(1);
    await db().user.update({ where: { id: admin.userId }, data: { staffRole: "admin" } });
  });

  it("refuse what is no place at all", () => {
    const id = admin.userId;
    for (const input of [
      { id, staffRole: "owner", withheld: [] },
      { id, staffRole: "editor", withheld: ["everything"] },
      { id: "1", staffRole: null, withheld: [] },
      { id, staffRole: "editor", withheld: [], email: "x@y.test" },
    ])
      expect(placing.safeParse(input).success).toBe(false);
    expect(closing.safeParse({ id, reason: " short " }).success).toBe(false);
    expect(closing.safeParse({ id, reason: "x".repeat(1001) }).success).toBe(false);
  });
});

describe("suspending an account", () => {
  it("ends its sessions and tokens until it is lifted, takes nothing else, and mails the reason", async () => {
    const organisation = await makeOrganisation();
    const person = await makeActor({ staff: "editor", organisation });
    const { id: sessionId } = await session(person.userId);
    const token = await createToken(SYSTEM, { email: person.email, name: "t" }, now);
    const reason = "The account was used by somebody else.";
    await suspendAccount(admin, { id: person.userId, reason }, now);
    expect(await actorOfSession(sessionId, now)).toBeNull();
    expect(await actorOfToken(token, now)).toBeNull();
    expect(await personFor(admin, person.userId, now)).toMatchObject({
      suspendedFor: reason,
      sessions: 0,
      tokens: 1,
      staffRole: "editor",
      memberships: [{ id: organisation.id }],
    });
    const mail = await db().outboxMail.findFirstOrThrow({ where: { recipient: person.email } });
    expect(mail.text).toContain(`> ${reason}`);
    await expect(suspendAccount(admin, { id: person.userId, reason }, now)).rejects.toMatchObject({
      kind: "conflict",
    });
    await liftAccount(admin, { id: person.userId }, now);
    expect(await actorOfSession(sessionId, now)).toBeNull();
    expect(await actorOfToken(token, now)).toMatchObject({ staffRole: "editor" });
    await expect(liftAccount(admin, { id: person.userId }, now)).rejects.toMatchObject({ kind: "conflict" });
  });

  it("puts back what the person holds, however fresh the claim", async () => {
    const organisation = await makeOrganisation();
    const author = await makeActor({ organisation });
    const editor = await makeActor({ staff: "editor" });
    const { id } = await makeInReview(author, editor, now);
    await suspendAccount(admin, { id: editor.userId, reason: "They have left the house." }, now);
    expect((await jobs(editor.userId))[0]?.n).toBe(1);
    expect(await returnClaimsOf(SYSTEM, editor.userId, now)).toBe(1);
    expect(await db().release.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "submitted",
      claimedById: null,
    });
  });
});

describe("the list of people", () => {
  it("finds by the beginnings of names and addresses, page by page, for administrators alone", async () => {
    const mark = `Zeta${Date.now().toString(36)}`;
    for (let each = 0; each < 5; each++) await makeActor({ name: `Person ${mark} ${each}` });
    const first = await listPeople(admin, { show: "all", search: `pers ${mark.slice(0, 6)}`, limit: 3 });
    const rest = await listPeople(admin, {
      show: "all",
      search: mark.toUpperCase(),
      cursor: first.nextCursor ?? "",
      limit: 3,
    });
    const names = [...first.items, ...rest.items].map((each) => each.name);
    expect([first.items.length, rest.items.length, rest.nextCursor, new Set(names).size]).toEqual([
      3,
      2,
      null,
      5,
    ]);
    expect((await listPeople(admin, { show: "desk", search: mark })).items).toEqual([]);
    expect((await listPeople(admin, { show: "all", search: "%_*' or 1=1" })).items).toEqual([]);
    const editor = await makeActor({ staff: "editor" });
    await expect(listPeople(editor, { show: "all", search: "" })).rejects.toMatchObject({
      kind: "forbidden",
    });
    await expect(personFor(editor, admin.userId, now)).rejects.toMatchObject({ kind: "forbidden" });
    await expect(personFor(admin, "nobody", now)).rejects.toMatchObject({ kind: "not_found" });
  });
});
