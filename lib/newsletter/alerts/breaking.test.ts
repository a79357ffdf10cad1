import { beforeEach, describe, expect, it } from "vitest";
import { db, transaction } from "@/lib/core/db";
import { killItems } from "@/lib/news/commands";
import { makeActor, makeOrganisation, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { makeItem, makeReaders, takeJobs } from "../testing/alerts";
import { tellOfArrivals } from "./arrived";
import { breakingCandidates, titlesShowing } from "./board";
import { breakingReach, sendBreaking, takeBackBreaking } from "./breaking";
import { tellReaders } from "./tell";

await testDatabase();

// Two in the morning in Chicago.
const now = new Date("2026-12-01T08:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1_000);
let title = "";
let item = "";
let editor: Awaited<ReturnType<typeof makeActor>>;
beforeEach(async () => {
  title = (await makePublication()).id;
  item = await makeItem(title, now);
  editor = await makeActor({ staff: "editor" });
});
const send = (at = now, actor = editor) =>
  sendBreaking(actor, { publicationId: title, itemId: item, version: 1 }, at);
const runOf = (editionId: string) => db().alertRun.findUnique({ where: { editionId } });

describe("breaking news", () => {
  it("goes to everybody who wants it and has room that day, at night too: to as many as was said before", async () => {
    const ids = await makeReaders(
      title,
      [
        { alertBreaking: true },
        { alertBreaking: true, alertSections: ["local"], timeZone: "Asia/Tokyo" },
        { alertSections: ["local"] },
        { alertBreaking: true, breakingPerDay: 0 },
        { alertBreaking: true, state: "suppressed" },
      ],
      now,
    );
    // One of them has just been told of it because it is local.
    await tellOfArrivals(() => now);
    for (const { payload } of await takeJobs("letters-tell"))
      await tellReaders(payload.editionId ?? "", () => now);
    expect(await breakingReach(editor, { publicationId: title, itemId: item }, now)).toBe(1);
    const { editionId, leavesAt } = await send();
    expect(leavesAt).toEqual(later(20));
    expect(await takeJobs("letters-tell")).toEqual([{ payload: { editionId }, runAt: leavesAt }]);
    await tellReaders(editionId, () => leavesAt);
    const recipients = await db().letterRecipient.findMany({ where: { editionId } });
    expect(recipients).toMatchObject([
      { subscriberId: ids[0], kind: "breaking", why: { kind: "breaking" }, state: "waiting", day: null },
    ]);
    expect(
      await breakingReach(editor, { publicationId: title, itemId: await makeItem(title, now) }, now),
    ).toBe(0);
    await expect(send(later(60))).rejects.toMatchObject({ kind: "conflict" });
    const verbs = await db().auditEvent.findMany({
      where: { subjectId: title },
      select: { verb: true, after: true },
    });
    expect(verbs).toMatchObject([{ verb: "newsletter.breaking", after: { item, headline: "Bridge opens" } }]);
  });

  it("can be taken back until it leaves, and then be sent again; afterwards it is too late", async () => {
    await makeReaders(title, [{ alertBreaking: true }], now);
    const first = await send();
    await takeBackBreaking(editor, first.editionId, later(19));
    expect(await takeJobs("letters-tell")).toEqual([]);
    await tellReaders(first.editionId, () => later(20));
    expect(await db().edition.count({ where: { publicationId: title } })).toBe(0);
    await expect(takeBackBreaking(editor, first.editionId, later(21))).rejects.toMatchObject({
      kind: "not_found",
    });
    const { editionId } = await send(later(30));
    const outcomes = await Promise.allSettled([
      takeBackBreaking(editor, editionId, later(50)),
      tellReaders(editionId, () => later(50)),
    ]);
    // Whoever comes first decides: either nobody is told, or it was too late.
    const told = await db().letterRecipient.count({ where: { editionId } });
    expect(told).toBe(outcomes[0].status === "rejected" ? 1 : 0);
    const again = told ? { editionId } : await send(later(60));
    await tellReaders(again.editionId, () => later(80));
    await expect(takeBackBreaking(editor, again.editionId, later(81))).rejects.toMatchObject({
      kind: "conflict",
      message: expect.stringContaining("too late"),
    });
  });

  it("of an item that was killed before it left goes to nobody", async () => {
    await makeReaders(title, [{ alertBreaking: true }], now);
    const { editionId } = await send();
    await transaction((tx) => killItems(tx, [item], "Wrong.", later(5)));
    await tellReaders(editionId, () => later(20));
    expect(await runOf(editionId)).toMatchObject({ state: "ended", reason: "killed", recipients: 0 });
    await expect(send(later(60))).rejects.toMatchObject({ kind: "conflict" });
  });

  it("is sent by who may, of what they have read, and not of their own organisation", async () => {
    for (const withheld of ["newsletter", "kill"])
      await expect(
        send(now, await makeActor({ staff: "admin", withheld: [withheld] })),
      ).rejects.toMatchObject({
        kind: "forbidden",
      });
    const organisation = await makeOrganisation();
    item = await makeItem(title, now, { newsroom: organisation.slug });
    await expect(send(now, await makeActor({ staff: "editor", organisation }))).rejects.toMatchObject({
      kind: "forbidden",
      message: expect.stringContaining("another editor"),
    });
    await db().newsItem.update({ where: { id: item }, data: { version: 2 } });
    await expect(send()).rejects.toMatchObject({ message: expect.stringContaining("changed since") });
    item = await makeItem((await makePublication()).id, now);
    await expect(send()).rejects.toMatchObject({ message: expect.stringContaining("readers of this title") });
    item = await makeItem(title, now);
    await db().newsletterTitle.create({ data: { publicationId: title, pausedAt: now } });
    await expect(send()).rejects.toMatchObject({ message: expect.stringContaining("paused") });
    expect(await db().edition.count({ where: { publicationId: title } })).toBe(0);
  });

  it("is chosen among the newest, or is what somebody came with, in a title whose readers see it", async () => {
    const old = await makeItem(title, later(-7_200), { publishedAt: later(-7_200) });
    for (let n = 0; n < 20; n++) await makeItem(title, later(n), { publishedAt: later(n) });
    const at = later(60);
    const idsWith = async (wanted?: string) =>
      (await breakingCandidates(editor, title, at, wanted)).map(({ id }) => id);
    const newest = await idsWith();
    expect(newest).toHaveLength(20);
    expect(await idsWith(old)).toEqual([old, ...newest]);
    expect(await idsWith(newest[3])).toEqual(newest);
    const elsewhere = await makeItem((await makePublication()).id, now);
    for (const none of [elsewhere, "nothing", ""]) expect(await idsWith(none)).toEqual(newest);
    expect(await titlesShowing(editor, old, at)).toEqual([title]);
    await transaction((tx) => killItems(tx, [old], "Wrong.", at));
    expect([await idsWith(old), await titlesShowing(editor, old, at)]).toEqual([newest, []]);
    expect(await titlesShowing(editor, "nothing", at)).toEqual([]);
    const reader = await makeActor();
    await expect(titlesShowing(reader, item, at)).rejects.toMatchObject({ kind: "forbidden" });
  });

  it("sent by two at once is sent once", async () => {
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => send()));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db().auditEvent.count({ where: { subjectId: title } })).toBe(1);
  });
});
