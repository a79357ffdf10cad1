import { expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { testDatabase } from "@/prisma/testing/database";
import { createUser } from "./administration";
import { noteRefusal, recordRefusal } from "./refusals";
import { endSessions, openSession } from "./sessions";

await testDatabase();
const NOON = new Date("2026-11-22T12:00:00.000Z");
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
const { id } = await createUser(
  SYSTEM,
  { email: "ada@a.test", name: "Ada Holm", password: "a long enough one" },
  NOON,
);
const refusals = () =>
  db().auditEvent.findMany({ where: { verb: "user.sign_in_refused" }, orderBy: { seq: "asc" } });
const refuse = (at: Date, email = "ada@a.test") => recordRefusal({ email, at, browser: "Firefox on Linux" });

it("writes refusals of an account down without what was typed, and no more than twenty an hour", async () => {
  expect(await refuse(NOON, "nobody@a.test")).toBe(false);
  for (let minute = 0; minute < 30; minute++) await refuse(later(minute));
  const kept = await refusals();
  expect(kept).toHaveLength(20);
  expect(kept[0]).toMatchObject({
    actorId: null,
    actorName: "A stranger",
    subjectId: id,
    subjectName: "Ada Holm",
    data: { browser: "Firefox on Linux", suspended: false },
  });
  expect(await refuse(later(61))).toBe(true);
});

it("asks for as much work whether the address has an account or not, and hands no password on", async () => {
  for (const email of ["ada@a.test", "nobody@a.test"])
    await noteRefusal(email, "Mozilla/5.0 Firefox/1", NOON);
  const jobs = await db().$queryRaw<{ payload: object }[]>`
    select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'sign-in-refused' order by j.id`;
  expect(jobs.map(({ payload }) => payload)).toEqual(
    ["ada@a.test", "nobody@a.test"].map((email) => ({ email, at: NOON.toISOString(), browser: "Firefox" })),
  );
});

it("sessions that end leave an event; those that had ended leave none", async () => {
  const opened = await openSession({ email: "ada@a.test", password: "a long enough one" }, "", NOON);
  const actor = { ...SYSTEM, kind: "user" as const, userId: id, name: "Ada Holm" };
  const which = { id: opened?.sessionId ?? "" };
  expect(await endSessions(actor, which, later(1))).toBe(1);
  expect(await endSessions(actor, which, later(2))).toBe(0);
  const ended = await db().auditEvent.findMany({ where: { verb: "user.end_sessions" } });
  expect(ended).toMatchObject([{ actorId: id, subjectId: id, data: { count: 1 } }]);
});
