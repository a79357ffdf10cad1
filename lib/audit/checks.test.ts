import { expect, it } from "vitest";
import { SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { tellOfTampering } from "@/lib/notices/tampering";
import { makeActor } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { chainState, requestCheck, runCheck } from "./checks";
import { asIntruder, NOON, writeEvents } from "./testing/log";

const url = await testDatabase();
const later = (ms: number) => new Date(NOON.getTime() + ms);
const admin = await makeActor({ staff: "admin" });
const editor = await makeActor({ staff: "editor" });
const author = await makeActor();

it("is asked for by who keeps the log, once at a time, and that is an event", async () => {
  for (const actor of [editor, author])
    await expect(requestCheck(actor, NOON)).rejects.toMatchObject({ kind: "forbidden" });
  const { id } = await requestCheck(admin, NOON);
  expect(await requestCheck(admin, later(1000))).toEqual({ id });
  expect((await chainState(editor, later(1000))).running).toMatchObject({ id, finishedAt: null });
  expect(await db().auditEvent.count({ where: { verb: "log.check", actorId: admin.userId } })).toBe(1);
  await expect(chainState(author, NOON)).rejects.toMatchObject({ kind: "forbidden" });

  await runCheck(SYSTEM, id, () => later(2000));
  const { last, running, head } = await chainState(editor, later(3000));
  expect(running).toBeNull();
  expect(last).toMatchObject({ id, askedByName: admin.name, count: 0, head });
});

it("a check whose worker died does not stand in the way for good", async () => {
  const { id } = await requestCheck(admin, later(10_000));
  expect((await requestCheck(admin, later(3 * 3_600_000))).id).not.toBe(id);
  await db().auditCheck.updateMany({ where: { finishedAt: null }, data: { finishedAt: NOON } });
});

it("keeps what it found and tells every administrator once a day", async () => {
  await writeEvents(3);
  await asIntruder(url, (sql) =>
    sql.query("update audit_events set actor_name = 'x' where subject_name like '%1 opens'"),
  );
  const found = await runCheck(SYSTEM, null, () => later(20_000_000));
  expect(found.count).toBe(2);
  const { last } = await chainState(admin, later(20_000_000));
  expect(last?.findings.map(({ kind }) => kind)).toEqual(["altered", "search_terms"]);
  const what = { verb: "organisation.invite", name: "somebody@example.org" };
  await db().auditCheck.update({
    where: { id: last?.id ?? "" },
    data: {
      findings: last?.findings.map((each, index) =>
        index ? each : { ...each, what: `${what.verb} by Ada Holm: ${what.name}` },
      ) as never,
    },
  });
  const whats = async (reader: typeof admin) =>
    (await chainState(reader, later(20_000_000))).last?.findings.map((each) => each.what);
  expect((await whats(admin))?.[0]).toContain(what.name);
  expect(await whats(editor)).toEqual(["", last?.findings[1]?.what]);
  await tellOfTampering(found.count, NOON);
  await tellOfTampering(found.count, later(1000));
  const told = await db().notice.findMany();
  expect(told).toMatchObject([{ userId: admin.userId, kind: "tampering", href: "/desk/audit" }]);
  expect(told[0]?.text).toContain("2 things are wrong");
});
