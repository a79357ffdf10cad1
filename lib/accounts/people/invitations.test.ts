import { beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { makeActor } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { staffById } from "../queries";
import { liftAccount, placePerson, suspendAccount } from "./commands";
import {
  inviteStaff,
  openStaffInvitations,
  resendStaffInvitation,
  withdrawStaffInvitation,
} from "./invitations";
import { acceptStaffInvitation, joinDeskAnew, staffInvitationOf } from "./joining";

await testDatabase();
const now = new Date("2026-11-22T12:00:00Z");
const later = new Date(now.getTime() + 8 * 86_400_000);
let admin: Actor & { userId: string };
beforeAll(async () => {
  admin = await makeActor({ staff: "admin" });
});

const secretFor = async (email: string): Promise<string> =>
  (
    await db().outboxMail.findFirst({
      where: { recipient: email },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    })
  )?.text.match(/token=(\S+)/)?.[1] ?? "";
const person = { name: "Nora Field", password: "seven herons by the weir" };
const ask = (email: string, withheld: "kill"[] = [], by: Actor = admin) =>
  inviteStaff(by, { email, staffRole: "editor", withheld }, now);

it("make an account with its place, once, and confirm its address", async () => {
  await ask("nora@desk.test", ["kill"]);
  const token = await secretFor("nora@desk.test");
  expect(await staffInvitationOf(token, now)).toMatchObject({ role: "editor", hasAccount: false });
  const tries = await Promise.allSettled([1, 2].map(() => joinDeskAnew({ token, ...person }, now)));
  expect(tries.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
  const user = await db().user.findUniqueOrThrow({ where: { email: "nora@desk.test" } });
  expect(user).toMatchObject({ staffRole: "editor", withheld: ["kill"], emailVerifiedAt: now });
  expect(await staffInvitationOf(token, now)).toBeNull();
  expect(
    await db().auditEvent.findFirstOrThrow({ where: { subjectId: user.id, verb: "user.join_desk" } }),
  ).toMatchObject({ after: { staffRole: "editor", withheld: ["kill"] } });
});

it("are for the address they were mailed to, and give an account that exists its place", async () => {
  const [invited, stranger] = [await makeActor(), await makeActor()];
  await ask(invited.email);
  const token = await secretFor(invited.email);
  await expect(acceptStaffInvitation(stranger, token, now)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(joinDeskAnew({ token, ...person }, now)).rejects.toMatchObject({ kind: "conflict" });
  await acceptStaffInvitation(invited, token, now);
  expect(await staffById(invited.userId)).toMatchObject({ staffRole: "editor" });
  await expect(ask(invited.email)).rejects.toMatchObject({ kind: "conflict" });
});

it("end when withdrawn, sent again or a week old", async () => {
  const { id } = await ask("otto@desk.test");
  const first = await secretFor("otto@desk.test");
  const again = await resendStaffInvitation(admin, { id }, now);
  const second = await secretFor("otto@desk.test");
  expect([await staffInvitationOf(first, now), await staffInvitationOf(second, later)]).toEqual([null, null]);
  expect((await openStaffInvitations(admin, now)).filter((each) => each.email === "otto@desk.test")).toEqual([
    expect.objectContaining({ id: again.id }),
  ]);
  await withdrawStaffInvitation(admin, again, now);
  await expect(joinDeskAnew({ token: second, ...person }, now)).rejects.toMatchObject({ kind: "invalid" });
  await expect(withdrawStaffInvitation(admin, again, now)).rejects.toMatchObject({ kind: "not_found" });
});

it("come from whoever keeps people, within their own permissions, and die with the sender's place", async () => {
  const editor = await makeActor({ staff: "editor" });
  const lesser = await makeActor({ staff: "admin", withheld: ["kill"] });
  await expect(ask("pia@desk.test", [], editor)).rejects.toMatchObject({ kind: "forbidden" });
  await expect(ask("pia@desk.test", [], lesser)).rejects.toMatchObject({ kind: "forbidden" });
  await ask("pia@desk.test", ["kill"], lesser);
  const token = await secretFor("pia@desk.test");
  await placePerson(admin, { id: lesser.userId, staffRole: null, withheld: [] }, now);
  await expect(joinDeskAnew({ token, ...person }, now)).rejects.toMatchObject({ kind: "invalid" });
  expect(await db().user.count({ where: { email: "pia@desk.test" } })).toBe(0);
});

it("end with any other decision about who was invited: nobody who lost their place comes back by an old link", async () => {
  const id = async () => {
    const invited = await makeActor();
    await ask(invited.email);
    return { invited, token: await secretFor(invited.email) };
  };
  const [placed, suspended] = [await id(), await id()];
  await placePerson(admin, { id: placed.invited.userId, staffRole: "editor", withheld: [] }, now);
  await placePerson(admin, { id: placed.invited.userId, staffRole: null, withheld: [] }, now);
  await suspendAccount(
    admin,
    { id: suspended.invited.userId, reason: "Somebody else reads this mail." },
    now,
  );
  await liftAccount(admin, { id: suspended.invited.userId }, now);
  for (const { invited, token } of [placed, suspended]) {
    await expect(acceptStaffInvitation(invited, token, now)).rejects.toMatchObject({ kind: "invalid" });
    expect(await staffById(invited.userId)).toBeNull();
  }
  const waiting = (await openStaffInvitations(admin, now)).map((each) => each.email);
  expect(waiting).not.toContain(placed.invited.email);
});

it("give no place to who was suspended while the link was open", async () => {
  const invited = await makeActor();
  await ask(invited.email);
  await db().user.update({ where: { id: invited.userId }, data: { suspendedAt: now } });
  const token = await secretFor(invited.email);
  await expect(acceptStaffInvitation(invited, token, now)).rejects.toMatchObject({ kind: "conflict" });
});
