import { beforeAll, describe, expect, it } from "vitest";
import { type Actor, SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { prefixQuery } from "@/lib/core/prefix-query";
import {
  makeActor,
  makeDraft,
  makeInReview,
  makeOrganisation,
  makePublication,
  makeSubmitted,
} from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { assignRelease, claimRelease } from "../claims";
import { appealRelease, submitRelease, withdrawRelease } from "../commands";
import { approveRelease, rejectRelease, requestChanges } from "../desk-commands";
import { unpublishRelease } from "../retraction";
import { countQueue, sumUpCounts } from "./counts";
import { type QueueFilter, queueFilter } from "./filter";
import { countMatching, linesOf, listQueue } from "./lines";
import { searchDesk } from "./search";

await testDatabase();

const now = new Date("2026-11-22T10:00:00Z");
const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000);
let author: Actor;
let editor: Actor & { userId: string };

beforeAll(async () => {
  await makePublication({ slug: "first-title", position: -1 });
  await makePublication({ slug: "second-title", position: 9 });
  await makePublication();
  author = await makeActor({ organisation: await makeOrganisation("Harrow Mill") });
  editor = await makeActor({ staff: "editor", name: "Mara Quill" });
});

const lineOf = async (id: string) => {
  const [line] = await linesOf(editor, [id], now);
  if (!line) throw new Error("no such line");
  return line;
};
const ids = async (question: Partial<QueueFilter>) =>
  (await listQueue(editor, { view: "waiting", limit: 100, ...question }, now)).items.map((item) => item.id);

describe("a release that comes to the desk", () => {
  it("gets its place and its marks with the hand-in", async () => {
    const first = await makeSubmitted(author, now, { publishAt: at(6).toISOString() });
    const line = await lineOf(first.id);
    expect(line.flags).toEqual(expect.arrayContaining(["first", "unproved"]));
    expect(line.terms.map((each) => each.term)).toEqual(["public-time", "first"]);
    expect([line.dueAt, line.rankAt]).toEqual([at(24), at(3)]);
    await withdrawRelease(author, first, now);
    const draft = await db().release.findUniqueOrThrow({ where: { id: first.id } });
    expect([draft.rankAt, draft.flags, draft.facets]).toEqual([null, [], []]);
  });

  it("comes forward when it answers the desk, appeals or was taken back", async () => {
    const owner = await makeActor({ organisation: await makeOrganisation() });
    const returned = await requestChanges(
      editor,
      { ...(await makeInReview(owner, editor, now)), points: [], note: "Who runs it?" },
      now,
    );
    const again = await submitRelease(owner, returned, at(1));
    expect((await lineOf(again.id)).flags).toContain("resubmitted");
    const held = await claimRelease(editor, again, at(1));
    const rejected = await rejectRelease(
      editor,
      { ...held, reason: "Advertising", note: "", points: [] },
      at(1),
    );
    const appealed = await appealRelease(owner, { ...rejected, note: "It is news." }, at(2));
    const line = await lineOf(appealed.id);
    expect(line.flags).toContain("appeal");
    expect(line.terms[0]).toMatchObject({ term: "appeal", minutes: -360 });
    const other = await makeActor({ staff: "editor" });
    const public_ = await approveRelease(
      other,
      { ...(await claimRelease(other, appealed, at(3))), note: "", publishAt: null },
      at(3),
    );
    const back = await unpublishRelease(other, { ...public_, reason: "A mistake" }, at(4));
    const taken = await lineOf(back.id);
    expect(taken.flags).toContain("taken-back");
    expect(taken.rankAt).toEqual(at(4 + 24 - 12 - 2));
  });
});

describe("what a filter selects", () => {
  it("is what carries all it asks for", async () => {
    const owner = await makeActor({ organisation: await makeOrganisation("Blue Heron Rowing") });
    const slug = owner.memberships[0]?.slug as string;
    const old = await makeSubmitted(owner, at(-30), { kind: "community" });
    const fresh = await makeSubmitted(owner, at(-1), {
      sections: ["local"],
      embargoUntil: at(40).toISOString(),
    });
    const given = await assignRelease(editor, { ...fresh, to: editor.userId }, now);
    const only = (filter: Partial<QueueFilter>) => ids({ organisation: slug, ...filter });
    expect(await only({})).toEqual([old.id, fresh.id]);
    expect(await only({ sort: "newest" })).toEqual([fresh.id, old.id]);
    expect(await only({ sort: "due" })).toEqual([old.id, fresh.id]);
    expect(await only({ kinds: ["community"] })).toEqual([old.id]);
    expect(await only({ kinds: ["community", "business"] })).toEqual([old.id, fresh.id]);
    expect(await only({ kinds: ["event"] })).toEqual([]);
    expect(await only({ section: "local" })).toEqual([fresh.id]);
    expect(await only({ older: 24 })).toEqual([old.id]);
    for (const sort of ["priority", "due", "newest"] as const)
      expect(await only({ newer: 2, sort })).toEqual([given.id]);
    expect(await only({ embargo: true })).toEqual([fresh.id]);
    expect(await only({ flags: ["first", "unproved"] })).toEqual([old.id, fresh.id]);
    expect(await only({ flags: ["first", "appeal"] })).toEqual([]);
    expect(await only({ assigned: "me" })).toEqual([fresh.id]);
    expect(await only({ assigned: "nobody" })).toEqual([old.id]);
    expect(await only({ assigned: editor.userId })).toEqual([fresh.id]);
    expect(await ids({ organisation: "no-such-place" })).toEqual([]);
    expect((await lineOf(fresh.id)).assigned).toEqual({ id: editor.userId, name: "Mara Quill", mine: true });
    const filter = queueFilter.parse({ view: "waiting", organisation: slug });
    expect(await countMatching(editor, filter, now)).toBe(2);
    expect(await countMatching(editor, filter, now, 1)).toBe(1);
  });

  it("goes by the title that a release reaches, named or not", async () => {
    const owner = await makeActor({ organisation: await makeOrganisation() });
    const organisation = owner.memberships[0]?.slug as string;
    const sent = async (publications: string[], i: number) =>
      (await makeSubmitted(owner, at(-20 + i), { publications })).id;
    const unnamed = await sent([], 0);
    const named = await sent(["first-title"], 1);
    const other = await sent(["second-title"], 2);
    const both = await sent(["second-title", "first-title"], 3);
    expect(await ids({ organisation, title: "first-title" })).toEqual([unnamed, named, both]);
    expect(await ids({ organisation, title: "second-title" })).toEqual([other, both]);
    expect(await ids({ organisation, title: "no-such-title" })).toEqual([]);
  });

  it.each(["priority", "due", "newest"] as const)(
    "is walked by %s without gaps while more arrives",
    async (sort) => {
      const owner = await makeActor({ organisation: await makeOrganisation() });
      const organisation = owner.memberships[0]?.slug as string;
      const before: string[] = [];
      for (let i = 0; i < 7; i++) before.push((await makeSubmitted(owner, at(-20 + i))).id);
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await listQueue(
          editor,
          { view: "waiting", organisation, sort, limit: 2, ...(cursor ? { cursor } : {}) },
          now,
        );
        seen.push(...page.items.map((item) => item.id));
        await makeSubmitted(owner, sort === "newest" ? at(seen.length) : at(-30 - seen.length));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(seen).toEqual(sort === "newest" ? before.toReversed() : before);
    },
  );
});

it("counts every view exactly, before and after the changes are added up, and while they are", async () => {
  const real = async () =>
    Object.fromEntries(
      (await db().release.groupBy({ by: ["status"], _count: true })).map((each) => [
        each.status,
        each._count,
      ]),
    );
  const states = await real();
  const counted = await countQueue(editor);
  expect(counted.waiting).toBe(states.submitted);
  expect(counted.rejected).toBe(states.rejected ?? 0);
  await Promise.all([
    sumUpCounts(SYSTEM),
    sumUpCounts(SYSTEM),
    makeSubmitted(author, now),
    sumUpCounts(SYSTEM),
  ]);
  await sumUpCounts(SYSTEM);
  expect(await countQueue(editor)).toEqual({ ...counted, waiting: counted.waiting + 1 });
  expect(await db().releaseCount.count()).toBeLessThanOrEqual(8);
  await expect(sumUpCounts(editor)).rejects.toMatchObject({ kind: "forbidden" });
});

describe("the search", () => {
  it("finds headlines by the beginnings of their words, and organisations by name", async () => {
    const found = await makeSubmitted(author, now, {
      headline: "Ferry timetable grows by two winter crossings",
    });
    const draft = await makeDraft(author, now, { headline: "Ferry timetable is still being written here" });
    const answer = await searchDesk(editor, "winter ferr");
    expect(answer.releases.map((each) => each.id)).toEqual([found.id]);
    expect((await searchDesk(editor, "timetable")).releases.map((each) => each.id)).not.toContain(draft.id);
    expect((await searchDesk(editor, "harrow")).organisations.map((each) => each.name)).toEqual([
      "Harrow Mill",
    ]);
  });
  it("takes any text for words", async () => {
    for (const text of ["", "  ", "!:*&|()", "q'z\\", "<->", "%", "x".repeat(200)])
      expect((await searchDesk(editor, text)).releases).toEqual([]);
    expect(prefixQuery("Ferry & (winter | \\'x)")).toBe("Ferry:* & winter:* & x:*");
  });
});

it("is nothing for anybody but the desk", async () => {
  for (const read of [
    listQueue(author, { view: "waiting" }, now),
    linesOf(author, [], now),
    countQueue(author),
    countMatching(author, queueFilter.parse({}), now),
    searchDesk(author, "mill"),
  ])
    await expect(read).rejects.toMatchObject({ kind: "forbidden" });
});
