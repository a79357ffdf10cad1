import { describe, expect, it } from "vitest";
import type { OrgRole } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { invite, openInvitations, withdrawInvitation } from "@/lib/organisations/invitations";
import { changeRole, removeMember } from "@/lib/organisations/team";
import { makeActor, makeOrganisation } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { acceptInvitation, invitationOf, joinAnew } from "./joining";

await testDatabase();
const now = new Date("2026-11-22T12:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

async function team() {
  const organisation = await makeOrganisation();
  const [owner, manager, contributor] = await Promise.all(
    (["owner", "manager", "contributor"] as const).map((role) => makeActor({ organisation, role })),
  );
  if (!owner || !manager || !contributor) throw new Error("nobody there");
  return { organisationId: organisation.id, owner, manager, contributor };
}

/** The secret of the newest mail to an address. */
async function secretFor(email: string): Promise<string> {
  const mail = await db().outboxMail.findFirst({
    where: { recipient: email },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return mail?.text.match(/token=(\S+)/)?.[1] ?? "";
}
const roleOf = async (organisationId: string, userId: string) =>
  (await db().membership.findUnique({ where: { organisationId_userId: { organisationId, userId } } }))?.role;

describe("invitations", () => {
  it("make an account for an address that has none, confirmed and a member, once", async () => {
    const { organisationId, owner } = await team();
    await invite(owner, { organisationId, email: "nora@mill.test", role: "manager" }, now);
    const token = await secretFor("nora@mill.test");
    expect(await invitationOf(token, now)).toMatchObject({ email: "nora@mill.test", hasAccount: false });
    const input = { token, name: "Nora Field", password: "seven herons by the weir" };
    const tries = await Promise.allSettled([joinAnew(input, now), joinAnew(input, now)]);
    expect(tries.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
    const user = await db().user.findUniqueOrThrow({ where: { email: "nora@mill.test" } });
    expect(user.emailVerifiedAt).toEqual(now);
    expect(await roleOf(organisationId, user.id)).toBe("manager");
    expect(await invitationOf(token, now)).toBeNull();
  });

  it("are for the address they were mailed to, and nobody else's", async () => {
    const { organisationId, owner } = await team();
    const [invited, stranger] = await Promise.all([makeActor({ verified: false }), makeActor()]);
    await invite(owner, { organisationId, email: invited.email, role: "contributor" }, now);
    const token = await secretFor(invited.email);
    await expect(acceptInvitation(stranger, token, now)).rejects.toMatchObject({ kind: "forbidden" });
    await acceptInvitation(invited, token, now);
    expect(await roleOf(organisationId, invited.userId)).toBe("contributor");
    expect(
      (await db().user.findUniqueOrThrow({ where: { id: invited.userId } })).emailVerifiedAt,
    ).not.toBeNull();
    await expect(acceptInvitation(invited, token, now)).rejects.toMatchObject({ kind: "invalid" });
  });

  it("never change the role of who belongs to the organisation meanwhile", async () => {
    const { organisationId, owner } = await team();
    const invited = await makeActor();
    await invite(owner, { organisationId, email: invited.email, role: "contributor" }, now);
    const token = await secretFor(invited.email);
    await db().membership.create({ data: { organisationId, userId: invited.userId, role: "owner" } });
    await expect(acceptInvitation(invited, token, now)).rejects.toMatchObject({ kind: "conflict" });
    expect(await roleOf(organisationId, invited.userId)).toBe("owner");
  });

  it("end when withdrawn, replaced or a week old", async () => {
    const { organisationId, owner } = await team();
    const ask = () => invite(owner, { organisationId, email: "otto@mill.test", role: "contributor" }, now);
    await ask();
    const first = await secretFor("otto@mill.test");
    const { id } = await ask();
    const second = await secretFor("otto@mill.test");
    expect(await invitationOf(first, now)).toBeNull();
    expect(await invitationOf(second, later(8))).toBeNull();
    expect(await openInvitations(owner, organisationId, now)).toHaveLength(1);
    await withdrawInvitation(owner, { organisationId, id }, now);
    expect(await invitationOf(second, now)).toBeNull();
    await expect(
      joinAnew({ token: second, name: "Otto", password: "x".repeat(20) }, now),
    ).rejects.toMatchObject({ kind: "invalid" });
  });

  it("leave one link that works when two are sent at once", async () => {
    const { organisationId, owner } = await team();
    const ask = () => invite(owner, { organisationId, email: "pia@mill.test", role: "contributor" }, now);
    const { id } = await ask();
    let second = Promise.resolve({ id: "" });
    // The first one's transaction, still open: its link is not to be seen yet when the second begins.
    await db().$transaction(async (tx) => {
      await tx.$queryRaw`select 1 from organisations where id = ${organisationId}::uuid for update`;
      const { id: _, ...row } = await tx.invitation.findUniqueOrThrow({ where: { id } });
      await tx.invitation.update({ where: { id }, data: { revokedAt: now } });
      await tx.invitation.create({ data: { ...row, hash: "of the first" } });
      second = ask();
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    const { id: last } = await second;
    expect((await openInvitations(owner, organisationId, now)).map((each) => each.id)).toEqual([last]);
  });

  it("come from owners and managers only, and give no more than the giver has", async () => {
    const { organisationId, owner, manager, contributor } = await team();
    const outsider = await makeActor({ organisation: await makeOrganisation() });
    const ask = (actor: typeof owner, role: OrgRole) =>
      invite(actor, { organisationId, email: `${role}-${actor.userId}@mill.test`, role }, now);
    await expect(ask(contributor, "contributor")).rejects.toMatchObject({ kind: "forbidden" });
    await expect(ask(manager, "owner")).rejects.toMatchObject({ kind: "forbidden" });
    await expect(ask(outsider, "contributor")).rejects.toMatchObject({ kind: "not_found" });
    await expect(
      invite(owner, { organisationId, email: manager.email, role: "contributor" }, now),
    ).rejects.toMatchObject({ kind: "conflict" });
    await ask(manager, "manager");
    await ask(owner, "owner");
  });
});

describe("an invitation whose sender", () => {
  it("was removed, lowered or suspended since brings nobody in", async () => {
    const { organisationId, owner, manager } = await team();
    const ask = async () => {
      const email = `second-self-${Math.random().toString(36).slice(2)}@mill.test`;
      await invite(manager, { organisationId, email, role: "manager" }, now);
      return { email, token: await secretFor(email), name: "Otto", password: "seven herons by the weir" };
    };
    const worthless = async ({ email, ...input }: Awaited<ReturnType<typeof ask>>) => {
      await expect(joinAnew(input, now)).rejects.toMatchObject({ kind: "invalid" });
      expect(await db().user.count({ where: { email } })).toBe(0);
    };
    const [one, two, three] = [await ask(), await ask(), await ask()];
    await db().user.update({ where: { id: manager.userId }, data: { suspendedAt: now } });
    await worthless(one);
    await db().user.update({ where: { id: manager.userId }, data: { suspendedAt: null } });
    await changeRole(owner, { organisationId, userId: manager.userId, role: "contributor" }, now);
    await worthless(two);
    await removeMember(owner, { organisationId, userId: manager.userId }, now);
    await worthless(three);
  });
});

describe("roles", () => {
  it("change within the changer's own, never one's own, and never the last owner's", async () => {
    const { organisationId, owner, manager, contributor } = await team();
    const give = (actor: typeof owner, to: typeof owner, role: OrgRole) =>
      changeRole(actor, { organisationId, userId: to.userId, role }, now);
    await expect(give(manager, manager, "owner")).rejects.toMatchObject({ kind: "forbidden" });
    await expect(give(manager, owner, "contributor")).rejects.toMatchObject({ kind: "forbidden" });
    await expect(give(manager, contributor, "owner")).rejects.toMatchObject({ kind: "forbidden" });
    await expect(give(contributor, manager, "contributor")).rejects.toMatchObject({ kind: "forbidden" });
    await expect(removeMember(owner, { organisationId, userId: owner.userId }, now)).rejects.toMatchObject({
      kind: "conflict",
    });
    await give(manager, contributor, "manager");
    await give(owner, manager, "owner");
    expect(await roleOf(organisationId, manager.userId)).toBe("owner");
  });

  it("of two owners who leave at the same moment one stays", async () => {
    const { organisationId, owner, manager } = await team();
    await changeRole(owner, { organisationId, userId: manager.userId, role: "owner" }, now);
    const second = {
      ...manager,
      memberships: manager.memberships.map((each) => ({ ...each, role: "owner" as const })),
    };
    const left = await Promise.allSettled([
      removeMember(owner, { organisationId, userId: owner.userId }, now),
      removeMember(second, { organisationId, userId: second.userId }, now),
    ]);
    expect(left.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db().membership.count({ where: { organisationId, role: "owner" } })).toBe(1);
  });

  it("take the tokens of who leaves along", async () => {
    const { organisationId, owner, contributor } = await team();
    const { id } = await db().apiToken.create({
      data: { userId: contributor.userId, organisationId, name: "desk", hash: `hash-${contributor.userId}` },
    });
    await removeMember(owner, { organisationId, userId: contributor.userId }, now);
    expect((await db().apiToken.findUniqueOrThrow({ where: { id } })).revokedAt).toEqual(now);
    expect(await roleOf(organisationId, contributor.userId)).toBeUndefined();
  });
});
