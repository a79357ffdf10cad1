import { expect, it } from "vitest";
import { makeActor, makeOrganisation } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";

await testDatabase();
const { db } = await import("@/lib/core/db");
const { intakeByHour } = await import("@/lib/wire/sources/arrivals");
const { answerDays } = await import("./answer-days");
const { dueLoad } = await import("./due-load");
const { outputByHour } = await import("./output");
const { sectionLoad } = await import("./section-load");

const now = new Date("2026-11-22T12:30:00Z");
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
const editor = await makeActor({ staff: "editor" });
const author = await makeActor({ organisation: await makeOrganisation() });

const release = (fields: object, content: object = {}) =>
  db().release.create({
    data: {
      organisationId: author.memberships[0]?.organisationId ?? "",
      authorId: author.userId,
      kind: "other",
      status: "submitted",
      content,
      ...fields,
    } as never,
    select: { id: true },
  });
const one = await release({ dueAt: at(0.6) }, { sections: ["business", "local"] });
await release({ dueAt: at(0.9), status: "in_review" }, { sections: ["local"] });
await release({ dueAt: at(2) }, { sections: ["business"] });
await release({ dueAt: at(23.7) });
await release({ dueAt: at(24.1) });
await release({ dueAt: at(-0.2) });
await release({ dueAt: at(40) });
await release({ dueAt: at(0.6), status: "rejected" });

const decided = (decision: string, createdAt: Date, waitedHours: number, fields: object = {}) =>
  db().reviewDecision.create({
    data: {
      releaseId: one.id,
      versionNumber: 1,
      editorId: editor.userId,
      editorName: editor.name,
      decision,
      ruleset: "1",
      createdAt,
      submittedAt: new Date(createdAt.getTime() - waitedHours * 3_600_000),
      ...fields,
    },
  });
await decided("approve", at(-0.2), 2);
await decided("reject", at(-3), 4);
await decided("approve", at(-3), 1, { undoneAt: at(-3) });
for (const hours of [1, 2, 3]) await decided("request_changes", at(-24), hours);

it("counts what is owed by the hour", async () => {
  const hours = await dueLoad(editor, new Date("2026-11-22T12:00:00Z"), now, 24);
  expect(hours).toHaveLength(25);
  expect(hours.slice(0, 3).map((each) => each.count)).toEqual([0, 2, 1]);
  expect(hours.at(-1)).toEqual({ from: new Date("2026-11-23T12:00:00Z"), count: 1 });
  // What is due already is overdue, not due; the day ends 24 hours from now.
  expect(hours.reduce((sum, each) => sum + each.count, 0)).toBe(4);
});

it("counts decisions by the hour without those taken back", async () => {
  const hours = await outputByHour(editor, new Date("2026-11-22T00:00:00Z"), now);
  expect(hours).toHaveLength(13);
  expect(hours[12]).toMatchObject({ approved: 1, returned: 0, rejected: 0 });
  expect(hours[9]).toMatchObject({ approved: 0, returned: 0, rejected: 1 });
});

it("tells answer times by the desk's own days, and anew for today alone", async () => {
  const days = await answerDays(editor, "UTC", now);
  expect(days).toHaveLength(30);
  expect(days.at(-2)).toEqual({ day: "2026-11-21", count: 3, median: 2 * 3_600_000, ninth: 2.8 * 3_600_000 });
  expect(days.at(-1)).toMatchObject({ day: "2026-11-22", count: 2, median: 3 * 3_600_000 });
  expect(days[0]).toMatchObject({ count: 0, median: null });
  await decided("approve", at(-0.1), 8);
  expect((await answerDays(editor, "UTC", now)).at(-1)).toMatchObject({ count: 3, median: 4 * 3_600_000 });
  // 21:30 in Auckland on the 22nd is 08:30 UTC: another day's border, another count.
  const there = await answerDays(editor, "Pacific/Auckland", now);
  expect(there.at(-1)).toMatchObject({ day: "2026-11-23", count: 2 });
});

it("counts what waits in each section", async () => {
  const sections = [
    { section: "business", count: 2 },
    { section: "local", count: 1 },
  ];
  expect(await sectionLoad(editor, now, 5)).toEqual({ at: now, sections });
  const more = await release({ dueAt: at(50) }, { sections: ["local"] });
  // Only among many may the counts be a minute old, and they say so.
  expect(await sectionLoad(editor, at(0.001), 100_000)).toEqual({ at: now, sections });
  expect((await sectionLoad(editor, at(0.001), 5)).sections).toContainEqual({ section: "local", count: 2 });
  await db().release.update({ where: { id: more.id }, data: { status: "rejected" } });
  expect(await sectionLoad(editor, at(0.1), 100_000)).toEqual({ at: at(0.1), sections });
});

it("counts what the sources brought in", async () => {
  const source = await db().wireSource.create({
    data: { slug: "river", name: "River Wire", url: "https://river.example/feed" },
    select: { id: true },
  });
  for (const [hours, created] of [
    [-0.2, 4],
    [-0.4, 1],
    [-5, 7],
    [-30, 9],
  ] as const)
    await db().wireFetch.create({
      data: { sourceId: source.id, at: at(hours), created, durationMs: 5, outcome: "stored" },
    });
  const counts = (await intakeByHour(editor, new Date("2026-11-21T13:00:00Z"), 24)).map((each) => each.count);
  expect(counts.at(-1)).toBe(5);
  expect(counts.at(-6)).toBe(7);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(12);
});

it("tells nobody but the desk", async () => {
  for (const read of [
    dueLoad(author, now, now, 24),
    outputByHour(author, now, now),
    answerDays(author, "UTC", now),
    sectionLoad(author, now, 5),
    intakeByHour(author, now, 24),
  ])
    await expect(read).rejects.toMatchObject({ kind: "forbidden" });
});
