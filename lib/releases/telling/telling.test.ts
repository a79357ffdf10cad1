import { describe, expect, it } from "vitest";
import {
  makeActor,
  makeInReview,
  makeOrganisation,
  makePublication,
  makeSubmitted,
} from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";

await testDatabase();
const { db } = await import("@/lib/core/db");
const { bellOf, unreadCount } = await import("@/lib/notices/queries");
const { assignRelease } = await import("../claims");
const { submitRelease } = await import("../commands");
const { say } = await import("../conversation/messages");
const { askDesk } = await import("../conversation/requests");
const { approveRelease, rejectRelease, requestChanges } = await import("../desk-commands");
const { undoDecision } = await import("../undo");
const { tellOfNew } = await import("./new");
const { tellOfOverdue } = await import("./overdue");

await makePublication();
const now = new Date("2026-11-22T12:00:10Z");
const later = (ms: number) => new Date(now.getTime() + ms);
const organisation = await makeOrganisation("Harrow Mill");
const author = await makeActor({ organisation });
const editor = await makeActor({ staff: "editor" });
const second = await makeActor({ staff: "editor" });
const without = await makeActor({ staff: "editor", withheld: ["review"] });
const insider = await makeActor({ staff: "editor", organisation });
const latest = async (who: typeof editor) => (await bellOf(who)).latest.map((each) => each.text);
const points = [{ rule: "", field: "headline", text: "Name the bakery." }] as never;

describe("a new release", () => {
  it("is told to whoever may decide on it, once its author's transaction is over", async () => {
    const one = await makeSubmitted(author, now, { headline: "A first headline of the day" });
    const jobs = await db().$queryRaw<{ payload: { id: string } }[]>`
      select payload from graphile_worker._private_jobs j
      join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'desk-tell'`;
    expect(jobs.map((job) => job.payload.id)).toEqual([one.id]);
    await tellOfNew(one.id, now);
    await tellOfNew(one.id, now);
    expect(await latest(editor)).toEqual(["New: “A first headline of the day” of Harrow Mill"]);
    expect([await unreadCount(second), await unreadCount(without), await unreadCount(insider)]).toEqual([
      1, 0, 0,
    ]);
  });

  it("is one notice with those that come shortly after", async () => {
    const two = await makeSubmitted(author, later(1_000), { headline: "A second headline of the day" });
    await tellOfNew(two.id, later(1_000));
    expect(await latest(editor)).toEqual(["2 new releases wait for the desk"]);
    const three = await makeSubmitted(author, later(240_000), { headline: "A third headline of the day" });
    await tellOfNew(three.id, later(240_000));
    expect(await latest(editor)).toHaveLength(2);
  });

  it("is no news once somebody is on it", async () => {
    const taken = await makeInReview(author, editor, later(480_000));
    await tellOfNew(taken.id, later(481_000));
    expect(await latest(second)).toHaveLength(2);
  });
});

describe("what is overdue", () => {
  it("is told once, to whoever has it or else to all", async () => {
    await tellOfOverdue(now);
    const [early, given] = [
      await makeSubmitted(author, now, { headline: "Nobody has taken this one yet" }),
      await makeSubmitted(author, now, { headline: "This one was given to somebody" }),
    ];
    await assignRelease(editor, { ...given, to: second.userId }, now);
    await db().release.updateMany({
      where: { id: { notIn: [early.id, given.id] } },
      data: { dueAt: null },
    });
    const dueAt = later(24 * 3_600_000);
    expect(await tellOfOverdue(new Date(dueAt.getTime() - 1))).toBe(0);
    expect((await Promise.all([1, 2, 3].map(() => tellOfOverdue(dueAt)))).sort()).toEqual([0, 0, 2]);
    expect(await tellOfOverdue(new Date(dueAt.getTime() + 60_000))).toBe(0);
    const told = async (who: typeof editor) =>
      (await latest(who)).filter((text) => text.startsWith("Overdue"));
    expect(await told(editor)).toEqual(["Overdue: “Nobody has taken this one yet”"]);
    expect((await told(second)).sort()).toEqual([
      "Overdue: “Nobody has taken this one yet”",
      "Overdue: “This one was given to somebody”",
    ]);
    expect([await told(without), await told(insider)]).toEqual([[], []]);
  });

  it("is everybody's when whoever was given it has left the desk", async () => {
    const at = later(26 * 3_600_000);
    const leaver = await makeActor({ staff: "editor" });
    const given = await makeSubmitted(author, at, { headline: "Given to somebody who then left" });
    await assignRelease(editor, { ...given, to: leaver.userId }, at);
    await db().user.update({ where: { id: leaver.userId }, data: { suspendedAt: at } });
    await db().release.updateMany({ where: { id: { not: given.id } }, data: { dueAt: null } });
    await db().release.update({ where: { id: given.id }, data: { dueAt: later(27 * 3_600_000) } });
    expect(await tellOfOverdue(later(28 * 3_600_000))).toBe(1);
    expect(await latest(editor)).toContain("Overdue: “Given to somebody who then left”");
    expect(await latest(leaver)).not.toContain("Overdue: “Given to somebody who then left”");
    await db().user.update({ where: { id: leaver.userId }, data: { suspendedAt: null } });
  });

  it("is a number when it is much", async () => {
    const at = later(30 * 3_600_000);
    for (let n = 0; n < 5; n++)
      await makeSubmitted(author, at, { headline: `One of very many releases ${n}` });
    await db().release.updateMany({
      where: { headline: { startsWith: "One of very many" } },
      data: { dueAt: later(31 * 3_600_000) },
    });
    await tellOfOverdue(later(32 * 3_600_000));
    expect(await latest(editor)).toContain("5 answers have become overdue");
  });
});

describe("an author", () => {
  const decisionsOf = async (who: typeof author) =>
    db().notice.findMany({ where: { userId: who.userId, kind: "decision" }, orderBy: { createdAt: "asc" } });

  it("is told of a decision, and not of one that was taken back", async () => {
    const writer = await makeActor({ organisation });
    const release = await makeInReview(writer, editor, now, { headline: "A headline to be decided on" });
    const back = await requestChanges(editor, { ...release, points, note: "" }, now);
    expect((await decisionsOf(writer)).map((each) => [each.text, each.href, each.mailAt])).toEqual([
      ["Changes requested: A headline to be decided on", `/portal/releases/${release.id}`, null],
    ]);
    const again = await undoDecision(editor, back, later(3_000));
    expect(await decisionsOf(writer)).toEqual([]);
    await rejectRelease(
      editor,
      { ...again, reason: "Not news.", note: "", points: [] } as never,
      later(5_000),
    );
    expect((await decisionsOf(writer)).map((each) => each.text)).toEqual([
      "Not accepted: A headline to be decided on",
    ]);
  });

  it("reads of a publication, not of the seconds before it", async () => {
    const writer = await makeActor({ organisation });
    const release = await makeInReview(writer, editor, now);
    await approveRelease(editor, { ...release, note: "", undoable: true } as never, now);
    expect(await decisionsOf(writer)).toEqual([]);
    const other = await makeInReview(writer, editor, now);
    await approveRelease(editor, { ...other, note: "" } as never, now);
    expect((await decisionsOf(writer)).map((each) => each.text)).toEqual([
      "Published: Harbour Bakery opens a second shop on Mill Street",
    ]);
  });

  it("is told of a message, and so is the editor who has it in hand", async () => {
    const writer = await makeActor({ organisation });
    const holder = await makeActor({ staff: "editor" });
    const release = await makeInReview(writer, holder, now);
    await say(holder, { id: release.id, text: "Which shop is it?" }, now);
    await say(writer, { id: release.id, text: "The second one." }, later(1_000));
    expect((await bellOf(writer)).latest).toMatchObject([{ href: `/portal/releases/${release.id}` }]);
    expect((await bellOf(holder)).latest[0]).toMatchObject({ href: `/desk/releases/${release.id}` });
  });

  it("has no letter sent to whoever has left the desk", async () => {
    const writer = await makeActor({ organisation });
    const leaver = await makeActor({ staff: "editor" });
    const release = await makeInReview(writer, leaver, now);
    await db().user.update({ where: { id: leaver.userId }, data: { staffRole: null } });
    await say(writer, { id: release.id, text: "Between us and the desk." }, later(1_000));
    expect(await db().outboxMail.count({ where: { recipient: leaver.email } })).toBe(0);
    expect(await db().notice.count({ where: { userId: leaver.userId, kind: "message" } })).toBe(0);
  });

  it("asks the whole desk, each editor once", async () => {
    const writer = await makeActor({ organisation });
    const release = await makeInReview(writer, editor, now);
    await approveRelease(editor, { ...release, note: "" } as never, now);
    await askDesk(
      writer,
      { id: release.id, kind: "correction", text: "The date is wrong." } as never,
      later(1),
    );
    const asked = await db().notice.findMany({ where: { kind: "request", releaseId: release.id } });
    const told = asked.map((each) => each.userId);
    expect(new Set(told).size).toBe(told.length);
    expect(told).toEqual(expect.arrayContaining([editor.userId, second.userId]));
    expect(told).not.toContain(insider.userId);
  });
});

it("says that a text comes again", async () => {
  const release = await makeInReview(author, editor, later(900_000), {
    headline: "A headline that comes back",
  });
  const back = await requestChanges(editor, { ...release, points, note: "" }, later(900_000));
  const again = await submitRelease(author, back, later(1_200_000));
  await tellOfNew(again.id, later(1_200_000));
  expect(await latest(second)).toContain("Handed in again: “A headline that comes back” of Harrow Mill");
});
