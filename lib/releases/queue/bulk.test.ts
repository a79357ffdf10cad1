import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, membershipOf } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import {
  makeActor,
  makeInReview,
  makeOrganisation,
  makePublication,
  makeSubmitted,
} from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { HOLD_MS } from "../lifecycle";
import type { Moved } from "../move";
import { beginMany, beginUndo, continueMany, moveMany } from "./bulk";
import { BULK_MOST, bulkOrder, bulkWords } from "./bulk-schema";

await testDatabase();

const now = new Date("2026-11-22T10:00:00Z");
const later = (ms: number) => new Date(now.getTime() + ms);
let author: Actor;
let editor: Actor & { userId: string };
let rival: Actor & { userId: string };

beforeAll(async () => {
  await makePublication();
  author = await makeActor({ organisation: await makeOrganisation() });
  editor = await makeActor({ staff: "editor", name: "Mara Quill" });
  rival = await makeActor({ staff: "editor", name: "Ivo Lind" });
});

const item = ({ id, version }: Moved) => ({ id, version });
const stateOf = async (id: string) => {
  const { status, assignedToId, claimedById } = await db().release.findUniqueOrThrow({ where: { id } });
  return { status, assignedToId, claimedById };
};
const approve = (items: { id: string; version: number }[]) =>
  bulkOrder.parse({ verb: "approve", items, order: {} });

describe("one move for many releases", () => {
  it("goes by the rules of each, and says what became of it", async () => {
    const waiting = await makeSubmitted(author, now);
    const mine = await makeInReview(author, editor, now);
    const theirs = await makeInReview(author, rival, now);
    const stale = await makeSubmitted(author, now);
    const broken = await makeSubmitted(author, now);
    await db().$executeRaw`
      update releases set content = jsonb_set(content, '{headline}', '""') where id = ${broken.id}::uuid`;
    const own = await makeSubmitted(
      await makeActor({ organisation: await makeOrganisation("Own Works") }),
      now,
    );
    const { organisationId } = await db().release.findUniqueOrThrow({ where: { id: own.id } });
    const belongs = {
      ...editor,
      memberships: [{ organisationId, slug: "own", name: "Own Works", role: "owner" as const }],
    };
    expect(membershipOf(belongs, organisationId)).toBeDefined();
    const nowhere = "01a20304-0000-7000-8000-00000000dead";
    const run = await moveMany(
      belongs,
      approve([
        item(waiting),
        item(mine),
        item(theirs),
        { ...item(stale), version: stale.version + 3 },
        item(broken),
        item(own),
        { id: nowhere, version: 1 },
      ]),
      later(120_000),
    );
    expect(run.results.map(({ id, ok }) => [id, ok])).toEqual([
      [waiting.id, true],
      [mine.id, true],
      [theirs.id, false],
      [stale.id, false],
      [broken.id, false],
      [own.id, false],
      [nowhere, false],
    ]);
    expect(run.results.map((each) => each.message ?? "")).toEqual([
      "",
      "",
      expect.stringContaining("Ivo Lind is working on this release"),
      expect.stringContaining("changed since"),
      expect.stringMatching(/headline/i),
      expect.stringContaining("another editor has to decide"),
      "The release was not found.",
    ]);
    expect(bulkWords("approve", run.results)).toBe("2 of 7 releases approved.");
    // What could not be approved was not left claimed either.
    expect(await stateOf(broken.id)).toMatchObject({ status: "submitted", claimedById: null });
    expect(await stateOf(waiting.id)).toMatchObject({ status: "scheduled" });
  });

  it("leaves one event for the order, one for every move, and its results", async () => {
    const releases = [await makeSubmitted(author, now), await makeSubmitted(author, now)];
    const { run } = await moveMany(
      editor,
      bulkOrder.parse({
        verb: "reject",
        items: releases.map(item),
        order: { reason: "This is advertising.", note: "" },
      }),
      now,
    );
    const parents = await db().auditEvent.findMany({ where: { subjectId: run } });
    expect(parents).toMatchObject([
      {
        verb: "bulk.reject",
        subjectType: "bulk",
        subjectName: "Rejecting 2 releases",
        data: { order: { reason: "This is advertising." }, releases: releases.map((each) => each.id) },
      },
    ]);
    for (const { id } of releases)
      expect(
        (await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { seq: "asc" } }))
          .slice(-2)
          .map((each) => each.verb),
      ).toEqual(["release.claim", "release.reject"]);
    const row = await db().bulkRun.findUniqueOrThrow({ where: { id: run } });
    expect(row.finishedAt).toEqual(now);
    expect(row.results).toHaveLength(2);
  });

  it("is for those who may, whatever they name", async () => {
    const waiting = await makeSubmitted(author, now);
    await expect(beginMany(author, approve([item(waiting)]), now)).rejects.toMatchObject({
      kind: "forbidden",
    });
    const without = await makeActor({ staff: "editor", withheld: ["review"] });
    const { results } = await moveMany(without, approve([item(waiting)]), now);
    expect(results).toMatchObject([{ ok: false, message: expect.stringContaining("not among the things") }]);
    const { run } = await beginMany(editor, approve([item(waiting)]), now);
    await expect(continueMany(rival, { run }, now)).rejects.toMatchObject({ kind: "not_found" });
    await expect(continueMany(editor, { run: "x" }, now)).rejects.toMatchObject({ kind: "not_found" });
    expect(await stateOf(waiting.id)).toMatchObject({ status: "submitted" });
    const one = item(waiting);
    for (const bad of [
      { verb: "kill", items: [one], order: {} },
      { verb: "approve", items: [], order: {} },
      { verb: "approve", items: [one, one], order: {} },
      { verb: "approve", items: Array.from({ length: BULK_MOST + 1 }, () => one), order: {} },
      { verb: "approve", items: [one], order: { publishAt: null } },
      { verb: "reject", items: [one], order: { reason: "" } },
      { verb: "assign", items: [one], order: { to: "me" } },
    ])
      expect(bulkOrder.safeParse(bad).success).toBe(false);
  });

  it("goes in pieces that never overlap, however often it is called on", async () => {
    const releases: Moved[] = [];
    for (let i = 0; i < 45; i++) releases.push(await makeSubmitted(author, now));
    const order = bulkOrder.parse({ verb: "assign", items: releases.map(item), order: { to: rival.userId } });
    const { run, total } = await beginMany(editor, order, now);
    expect(total).toBe(45);
    const pieces = await Promise.all([1, 2, 3, 4].map(() => continueMany(editor, { run }, now)));
    expect(pieces.filter((each) => each.done).length).toBeGreaterThanOrEqual(1);
    const row = await db().bulkRun.findUniqueOrThrow({ where: { id: run } });
    const results = row.results as { id: string; ok: boolean }[];
    expect(new Set(results.map((each) => each.id)).size).toBe(45);
    expect(results.every((each) => each.ok)).toBe(true);
    expect(await db().notice.count({ where: { userId: rival.userId, kind: "assigned" } })).toBe(45);
  });

  it("keeps what became of the others when one cannot even be read", async () => {
    const [first, second] = [await makeSubmitted(author, now), await makeSubmitted(author, now)];
    const order = bulkOrder.parse({ verb: "assign", items: [first, second].map(item), order: { to: null } });
    const { run } = await beginMany(editor, order, now);
    await db().$executeRaw`
      update bulk_runs set "order" = jsonb_set("order", '{items,0,id}', '"unreadable"') where id = ${run}::uuid`;
    const { results, done } = await continueMany(editor, { run }, now);
    expect([done, results.map((each) => each.ok)]).toEqual([true, [false, true]]);
  });
});

describe("taking a run back", () => {
  const undo = async (actor: Actor, run: string, at: Date) => {
    let progress = await beginUndo(actor, { run }, at);
    while (!progress.done) progress = await continueMany(actor, progress, at);
    return progress;
  };

  it("puts decisions back where they came from while there is time", async () => {
    const waiting = await makeSubmitted(author, now);
    const mine = await makeInReview(author, editor, now);
    const { run } = await moveMany(editor, approve([item(waiting), item(mine)]), now);
    await expect(beginUndo(rival, { run }, now)).rejects.toMatchObject({ kind: "not_found" });
    const undone = await undo(editor, run, later(5_000));
    expect(undone.results.map((each) => each.ok)).toEqual([true, true]);
    expect(await stateOf(waiting.id)).toMatchObject({ status: "submitted", claimedById: null });
    expect(await stateOf(mine.id)).toMatchObject({ status: "in_review", claimedById: editor.userId });
    expect(await db().auditEvent.count({ where: { subjectId: undone.run, verb: "bulk.undo" } })).toBe(1);
    await expect(beginUndo(editor, { run: undone.run }, now)).rejects.toMatchObject({ kind: "not_found" });
  });

  it("comes too late for decisions after the seconds there are", async () => {
    const { run } = await moveMany(editor, approve([item(await makeSubmitted(author, now))]), now);
    const undone = await undo(editor, run, later(HOLD_MS + 1));
    expect(undone.results).toMatchObject([{ ok: false, message: expect.stringContaining("too late") }]);
  });

  it("gives what was assigned back to whom it was assigned before", async () => {
    const fresh = await makeSubmitted(author, now);
    const given = await makeSubmitted(author, now);
    const to = (id: string) => ({ verb: "assign" as const, order: { to: id } });
    const first = await moveMany(editor, { ...to(rival.userId), items: [item(given)] }, now);
    const second = await moveMany(
      editor,
      {
        ...to(editor.userId),
        items: [item(fresh), { id: given.id, version: first.results[0]?.version ?? 0 }],
      },
      now,
    );
    await undo(editor, second.run, later(60_000));
    expect(await stateOf(fresh.id)).toMatchObject({ assignedToId: null });
    expect(await stateOf(given.id)).toMatchObject({ assignedToId: rival.userId });
  });
});
