import { beforeAll, beforeEach, expect, it } from "vitest";
import { type Actor, SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { makeActor, makeInReview, makeOrganisation, makePublication } from "@/prisma/factories";
import { copyScheduled } from "@/prisma/scheduled-copies";
import { testDatabase } from "@/prisma/testing/database";
import { approveRelease } from "../desk-commands";
import { publishDue, rescheduleRelease } from "../scheduled";
import { publishAllDue, publishOnTime } from "./due";
import { retryPublication } from "./retry";
import { type Told, tellOfPublications } from "./telling";
import { publicationTroubles } from "./trouble";

await testDatabase();

const now = new Date("2026-11-22T10:00:00Z");
const due = new Date("2026-11-22T12:00:00Z");
const after = (seconds: number) => new Date(due.getTime() + seconds * 1000);
let author: Actor;
let editor: Actor & { userId: string };

beforeAll(async () => {
  await makePublication();
  author = await makeActor({ organisation: await makeOrganisation("Harbour Bakery") });
  editor = await makeActor({ staff: "editor" });
});
beforeEach(async () => {
  await db().release.updateMany({ where: { status: "scheduled" }, data: { status: "rejected" } });
});

async function scheduled(headline: string, at = due) {
  const publishAt = at.toISOString();
  const claimed = await makeInReview(author, editor, now, {
    headline: `${headline} bakery on Mill Street`,
    publishAt,
  });
  return approveRelease(editor, { ...claimed, note: "", publishAt: null }, now);
}
const rowOf = (id: string) => db().release.findUniqueOrThrow({ where: { id } });
const eventsOf = (id: string, verb: string) =>
  db().auditEvent.findMany({ where: { subjectId: id, verb }, orderBy: { seq: "asc" } });
const mailsOf = (id: string, what: string) =>
  db().outboxMail.count({ where: { dedupeKey: { startsWith: `release:${id}:`, endsWith: `:${what}` } } });
/** What nobody can read as a release: the form of its text was changed behind the product's back. */
const spoil = (id: string) =>
  db().$executeRaw`update releases set content = '{"kind": "none"}' where id = ${id}::uuid`;

it("publishes all that is due at once, each as the move it is", async () => {
  const all = await Promise.all(["One opens", "Two opens", "Three opens"].map((name) => scheduled(name)));
  const later = await scheduled("Four opens later", after(60));
  expect(await publishAllDue(SYSTEM, after(1))).toBe(3);
  for (const { id, version } of all) {
    const row = await rowOf(id);
    expect(row).toMatchObject({
      status: "published",
      version: version + 1,
      publishedAt: due,
      changedByName: SYSTEM.name,
    });
    const item = await db().newsItem.findFirstOrThrow({ where: { originKey: id } });
    expect([row.newsItemId, item.publishedAt]).toEqual([item.id, due]);
    expect(await db().placement.count({ where: { itemId: item.id } })).toBeGreaterThan(1);
    const [event, ...more] = await eventsOf(id, "release.publish");
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      actorKind: "system",
      before: { status: "scheduled", version },
      after: { status: "published", version: version + 1 },
    });
    expect(await mailsOf(id, "published")).toBe(1);
  }
  expect((await rowOf(later.id)).status).toBe("scheduled");
});

it("publishes once, however many workers find it", async () => {
  const all = await Promise.all(Array.from({ length: 8 }, (_, i) => scheduled(`Race ${i} is run`)));
  const counts = await Promise.all([
    publishAllDue(SYSTEM, after(1)),
    publishAllDue(SYSTEM, after(1)),
    ...all.map(({ id }) => publishOnTime(SYSTEM, id, after(1)).then(() => 0)),
    publishDue(SYSTEM, all[0]!.id, after(1)).then((came) => (came === "published" ? 1 : 0)),
  ]);
  expect(counts.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(8);
  for (const { id } of all) {
    expect((await rowOf(id)).status).toBe("published");
    expect(await eventsOf(id, "release.publish")).toHaveLength(1);
    expect(await mailsOf(id, "published")).toBe(1);
    expect(await db().newsItem.count({ where: { originKey: id } })).toBe(1);
  }
});

it("has authors told a moment later when many are due at once: once, however often it is asked", async () => {
  const pattern = await scheduled("The many", after(3600));
  const many = await copyScheduled(pattern.id, Array(60).fill(due));
  expect(await publishAllDue(SYSTEM, after(1))).toBe(60);
  const told = () => db().outboxMail.count({ where: { dedupeKey: { endsWith: ":published" } } });
  const jobs = await db().$queryRaw<{ payload: { releases: Told[] }; ahead: boolean }[]>`
    select payload, run_at > ${after(1)}::timestamptz as ahead from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'release-tell'`;
  expect(jobs.map((job) => [job.payload.releases.length, job.ahead])).toEqual([[50, true]]);
  const before = await told();
  for (const { payload } of [...jobs, ...jobs]) await tellOfPublications(SYSTEM, payload.releases, after(4));
  expect(await told()).toBe(before + 50);
  for (const id of many) expect(await mailsOf(id, "published")).toBe(1);
  expect(await db().notice.count({ where: { releaseId: { in: many }, kind: "decision" } })).toBe(60);
  await expect(tellOfPublications(editor, [], after(4))).rejects.toMatchObject({ kind: "forbidden" });
});

it("keeps why one failed, tells every editor once a day, and lets the others through", async () => {
  const [bad, good] = [await scheduled("The bad one"), await scheduled("The good one")];
  await spoil(bad.id);
  const second = await makeActor({ staff: "editor" });
  expect(await publishAllDue(SYSTEM, after(1))).toBe(1);
  expect((await rowOf(good.id)).status).toBe("published");
  const row = await rowOf(bad.id);
  expect(row).toMatchObject({ status: "scheduled", version: bad.version, publishTriedAt: after(1) });
  expect(row.publishTrouble).toMatch(/^Its text has not the right form/);
  // It rests before it is tried again, and its reason is said once.
  expect(await publishDue(SYSTEM, bad.id, after(2))).toBe("failed");
  await publishAllDue(SYSTEM, after(20));
  expect((await rowOf(bad.id)).publishTriedAt).toEqual(after(2));
  await publishAllDue(SYSTEM, after(70));
  expect((await rowOf(bad.id)).publishTriedAt).toEqual(after(70));
  expect(await eventsOf(bad.id, "release.publish_failed")).toHaveLength(1);
  const told = await db().notice.findMany({ where: { releaseId: bad.id, kind: "publish_failed" } });
  expect(told.map((each) => each.userId)).toEqual(expect.arrayContaining([editor.userId, second.userId]));
  expect(new Set(told.map((each) => each.userId)).size).toBe(told.length);
  expect(await publicationTroubles(editor)).toMatchObject([
    {
      id: bad.id,
      headline: "The bad one bakery on Mill Street",
      organisation: "Harbour Bakery",
      goPublicAt: due,
      triedAt: after(70),
    },
  ]);
  await expect(publicationTroubles(author)).rejects.toMatchObject({ kind: "forbidden" });
});

it("is tried again when an editor says so, and has no trouble once it is public", async () => {
  const release = await scheduled("The mended one");
  const { content } = await rowOf(release.id);
  await spoil(release.id);
  expect(await publishDue(SYSTEM, release.id, after(1))).toBe("failed");
  await db().release.update({ where: { id: release.id }, data: { content: content as object } });
  await expect(retryPublication(author, { id: release.id }, after(2))).rejects.toMatchObject({
    kind: "forbidden",
  });
  await expect(retryPublication(editor, { id: crypto.randomUUID() }, after(2))).rejects.toMatchObject({
    kind: "not_found",
  });
  await retryPublication(editor, { id: release.id }, after(2));
  expect(await publicationTroubles(editor)).toEqual([]);
  await publishOnTime(SYSTEM, release.id, after(3));
  expect(await rowOf(release.id)).toMatchObject({
    status: "published",
    publishTrouble: "",
    publishTriedAt: null,
  });
  await expect(retryPublication(editor, { id: release.id }, after(4))).rejects.toMatchObject({
    kind: "conflict",
  });
});

it("never makes public what was killed", async () => {
  const release = await scheduled("The killed one");
  await publishDue(SYSTEM, release.id, after(1));
  await db().newsItem.updateMany({ where: { originKey: release.id }, data: { killedAt: after(2) } });
  await db().release.update({ where: { id: release.id }, data: { status: "scheduled", goPublicAt: due } });
  expect(await publishDue(SYSTEM, release.id, after(3))).toBe("failed");
  expect((await rowOf(release.id)).publishTrouble).toMatch(/killed/);
});

it("tries one by one when those of a round cannot be published together", async () => {
  const [first, second] = [await scheduled("The first of two"), await scheduled("The second of two")];
  await db().$executeRawUnsafe(`
    create function refuse_first() returns trigger language plpgsql as $$
    begin if new.headline like 'The first of two%' then raise exception 'no room left'; end if; return new; end $$`);
  await db().$executeRawUnsafe(
    "create trigger refuse_first before insert on news_items for each row execute function refuse_first()",
  );
  expect(await publishAllDue(SYSTEM, after(1))).toBe(1);
  await db().$executeRawUnsafe("drop trigger refuse_first on news_items");
  expect((await rowOf(second.id)).status).toBe("published");
  const { publishTrouble } = await rowOf(first.id);
  expect(publishTrouble).toMatch(/^Something went wrong on our side \([0-9a-f]{8}\)\.$/);
  expect(publishTrouble).not.toMatch(/room/);
});

it("tells the author of a new time when it has come to rest, and of none when it is back", async () => {
  const release = await scheduled("The moved one", after(3600));
  const mails = () =>
    db().outboxMail.findMany({
      where: { dedupeKey: { startsWith: `release:${release.id}:`, endsWith: ":rescheduled" } },
    });
  const move = (moved: typeof release, at: Date) =>
    rescheduleRelease(editor, { ...moved, goPublicAt: at.toISOString() }, now);
  let moved = await move(release, after(7200));
  expect(await mails()).toHaveLength(1);
  moved = await move(moved, after(9000));
  expect((await mails()).map((mail) => mail.text)).toEqual([expect.stringContaining("2:30 PM")]);
  moved = await move(moved, after(3600));
  expect(await mails()).toEqual([]);
  await move(moved, after(5400));
  expect(await mails()).toHaveLength(1);
});
