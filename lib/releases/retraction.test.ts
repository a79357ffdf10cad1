import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { db, transaction } from "@/lib/core/db";
import type { DomainError } from "@/lib/core/errors";
import { putItems } from "@/lib/news/commands";
import { listCorrections } from "@/lib/news/correction-list";
import { ninjsOf } from "@/lib/news/feeds/ninjs";
import { getItem } from "@/lib/news/queries";
import type { NewsItem } from "@/lib/news/schema";
import { structuredData } from "@/lib/news/structured/article";
import { makeActor, makeInReview, makeOrganisation, makePublication, validContent } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { approveRelease } from "./desk-commands";
import { versionOf } from "./earlier-versions";
import { newsOf } from "./publication";
import { versionsOf } from "./queries";
import { correctRelease, killRelease, unpublishRelease } from "./retraction";
import type { ReleaseContentInput } from "./schema";

await testDatabase();

const MINUTE = 60_000;
const start = new Date("2026-11-22T10:00:00Z");
const later = (minutes: number) => new Date(start.getTime() + minutes * MINUTE);
const courier = await makePublication({ position: 0 });
const herald = await makePublication({ position: 1 });
const own = await makePublication({ position: 2 });
const both = { publications: [courier.slug, herald.slug] };
const organisation = await makeOrganisation();
const author = await makeActor({ organisation });
const editor = await makeActor({ staff: "editor" });
const admin = await makeActor({ staff: "admin" });

async function published(change: Partial<ReleaseContentInput> = {}) {
  const reviewed = await makeInReview(author, editor, start, { ...both, ...change });
  const moved = await approveRelease(editor, { ...reviewed, note: "", publishAt: null }, start);
  const row = await db().release.findUniqueOrThrow({ where: { id: moved.id } });
  return { move: moved, newsId: row.newsItemId as string };
}

async function itemOf(newsId: string, at: Date, title = courier): Promise<NewsItem> {
  const found = await getItem(title.id, newsId, at);
  if (!found || !("item" in found)) throw new Error("it is not public");
  return found.item;
}
const told = async (newsId: string, at: Date, title = courier) =>
  (await listCorrections(title.id, at)).items.filter((each) =>
    each.kind === "kill" ? each.itemId === newsId : each.item.id === newsId,
  );
const failure = (work: Promise<unknown>) =>
  work.then(
    () => Promise.reject(new Error("it should have failed")),
    (error: DomainError) => error,
  );
const order = { class: "A" as const, note: "The shop is in Ferry Street." };

describe("a correction", () => {
  it("keeps address and feed id, and is told with its words on the item and in every title's list", async () => {
    const { move, newsId } = await published();
    const before = await itemOf(newsId, later(1));
    const contacts = [
      { name: "Ada Holm", email: "ada@organisation.example", public: true },
      { name: "Night desk", phone: "555 0100", public: false },
    ];
    const patch = { headline: before.headline.replace("Mill", "Ferry"), contacts } as never;
    await correctRelease(editor, { ...move, ...order, patch }, later(5));
    const item = await itemOf(newsId, later(6));
    expect([item.slug, item.publishedAt]).toEqual([before.slug, before.publishedAt]);
    expect(item.updatedAt).toEqual(later(5));
    expect(item.corrections).toEqual([
      {
        ...order,
        at: later(5),
        changes: [
          {
            label: "Headline",
            parts: expect.arrayContaining([
              { kind: "removed", text: "Mill" },
              { kind: "added", text: "Ferry" },
            ]),
          },
        ],
      },
    ]);
    expect(JSON.stringify(item.corrections)).not.toContain("Night desk");
    for (const title of [courier, herald])
      expect(await told(newsId, later(6), title)).toMatchObject([
        { kind: "correction", ...order, item: { id: newsId, slug: before.slug, headline: item.headline } },
      ]);
    expect(ninjsOf(item, "https://c.example")).toMatchObject({
      versionCreated: later(5).toISOString(),
      edNote: expect.stringContaining(order.note),
    });
    const surroundings = { url: "u", publisher: { name: "n", url: "u" }, absolute: (path: string) => path };
    expect(structuredData(item, surroundings)).toMatchObject({
      dateModified: later(5).toISOString(),
      correction: [{ "@type": "CorrectionComment", text: order.note, datePublished: later(5).toISOString() }],
    });
  });

  it("leaves the earlier version readable, and says in the log which fields were touched", async () => {
    const { move } = await published();
    await correctRelease(editor, { ...move, ...order, patch: { subheadline: "In Ferry Street" } }, later(5));
    const versions = await db().releaseVersion.findMany({
      where: { releaseId: move.id },
      orderBy: { number: "asc" },
    });
    expect(versions.map((each) => (each.content as { subheadline: string }).subheadline)).toEqual([
      "",
      "In Ferry Street",
    ]);
    const event = await db().auditEvent.findFirstOrThrow({
      where: { subjectId: move.id, verb: "release.correct" },
    });
    expect(event.data).toMatchObject({ class: "A", note: order.note, fields: ["subheadline"] });
  });

  it("corrects what was published at its embargo, whose time is over, and cannot move the time", async () => {
    const embargoUntil = later(2).toISOString();
    const reviewed = await makeInReview(author, editor, start, { ...both, embargoUntil });
    const { id, version } = await approveRelease(editor, { ...reviewed, note: "", publishAt: null }, start);
    const item = await transaction(async (tx) => {
      const content = validContent({ ...both, embargoUntil });
      const [put] = await putItems(
        tx,
        [await newsOf({ id, organisation: { ...organisation, website: "" } }, content, later(2), tx)],
        later(2),
      );
      await tx.release.update({
        where: { id },
        data: { status: "published", publishedAt: later(2), newsItemId: put!.id },
      });
      return put!;
    });
    const patch = { subheadline: "In Ferry Street", embargoUntil: later(90).toISOString() };
    await correctRelease(editor, { id, version, ...order, patch }, later(5));
    expect((await itemOf(item.id, later(6))).publishedAt).toEqual(later(2));
    const row = await db().release.findUniqueOrThrow({ where: { id } });
    expect(row.content).toMatchObject({ embargoUntil, subheadline: "In Ferry Street" });
  });

  it("is refused for a text that could not have been handed in, and then tells nobody", async () => {
    const { move, newsId } = await published();
    const refused = await failure(
      correctRelease(editor, { ...move, ...order, patch: { headline: "Short" } }, later(5)),
    );
    expect([refused.kind, refused.issues[0]?.path]).toEqual(["invalid", "headline"]);
    expect((await itemOf(newsId, later(6))).corrections).toEqual([]);
    expect(await told(newsId, later(6))).toEqual([]);
  });
});

describe("taking a release offline", () => {
  it("leaves nothing at its address and nothing among the corrections, until it is published again under both", async () => {
    const { move, newsId } = await published();
    const corrected = await correctRelease(
      editor,
      { ...move, ...order, patch: { subheadline: "Once" } },
      later(5),
    );
    const { slug } = await itemOf(newsId, later(6));
    const off = await unpublishRelease(editor, { ...corrected, reason: "Facts in doubt" }, later(7));
    expect(await getItem(courier.id, newsId, later(8))).toBeNull();
    expect(await told(newsId, later(8))).toEqual([]);
    const row = { id: move.id, version: off.version };
    const { claimRelease } = await import("./claims");
    const again = await approveRelease(
      editor,
      { ...(await claimRelease(editor, row, later(9))), note: "", publishAt: null },
      later(10),
    );
    expect(again.status).toBe("published");
    const back = await itemOf(newsId, later(11));
    expect([back.id, back.slug, back.corrections.length]).toEqual([newsId, slug, 1]);
    expect((await told(newsId, later(11))).length).toBe(1);
  });
});

describe("a kill", () => {
  it("is told without a word of what was killed, earlier corrections included", async () => {
    const { move, newsId } = await published({ headline: "A walrus swims up the river to Riverbend" });
    const corrected = await correctRelease(
      editor,
      { ...move, ...order, patch: { headline: "A walrus swims down the river from Riverbend" } },
      later(5),
    );
    const confirm = "A walrus swims down the river from Riverbend";
    await killRelease(admin, { ...corrected, reason: "It was a hoax.", confirm }, later(7));
    expect(await getItem(courier.id, newsId, later(8))).toMatchObject({
      tombstone: { killNote: "It was a hoax." },
    });
    for (const title of [courier, herald]) {
      const lines = await told(newsId, later(8), title);
      expect(lines).toMatchObject([{ kind: "kill", note: "It was a hoax.", creditName: organisation.name }]);
      expect(JSON.stringify(lines)).not.toMatch(/walrus/i);
    }
  });

  it("cannot be undone by handing the same in again, and its slug goes to nobody else", async () => {
    const { move, newsId } = await published();
    const row = await db().release.findUniqueOrThrow({ where: { id: move.id } });
    await killRelease(admin, { ...move, reason: "Wrong", confirm: row.headline }, later(3));
    const put = await transaction(async (tx) =>
      putItems(
        tx,
        [
          await newsOf(
            { id: move.id, organisation: { ...organisation, website: "" } },
            validContent(both),
            later(4),
            tx,
          ),
        ],
        later(4),
      ),
    );
    expect(put).toEqual([]);
    const { newsId: next } = await published();
    expect(next).not.toBe(newsId);
    expect(await getItem(courier.id, newsId, later(5))).toHaveProperty("tombstone");
    for (const verb of [correctRelease, unpublishRelease] as never[])
      expect(
        (
          await failure(
            (verb as typeof killRelease)(
              admin,
              {
                ...move,
                version: move.version + 1,
                ...order,
                patch: {},
                reason: "Again",
                confirm: "",
              } as never,
              later(6),
            ),
          )
        ).kind,
      ).toBe("conflict");
  });

  it("of what was never public is told to nobody", async () => {
    const reviewed = await makeInReview(author, editor, start, {
      ...both,
      embargoUntil: later(60).toISOString(),
    });
    const scheduled = await approveRelease(editor, { ...reviewed, note: "", publishAt: null }, start);
    const { headline } = await db().release.findUniqueOrThrow({ where: { id: scheduled.id } });
    const count = () => db().correctionNotice.count();
    const before = await count();
    await killRelease(admin, { ...scheduled, reason: "Called off", confirm: headline }, later(1));
    expect(await count()).toBe(before);
  });
});

describe("the list of corrections", () => {
  it("goes through all of them once, page by page, also those of one moment", async () => {
    const ids: string[] = [];
    for (let i = 0; i < 7; i++) {
      const { move, newsId } = await published({ publications: [own.slug] });
      ids.push(newsId);
      await correctRelease(
        editor,
        { ...move, ...order, patch: { subheadline: `No. ${i}` } },
        later(i < 4 ? 5 : 6),
      );
    }
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await listCorrections(own.id, later(9), { limit: 2, cursor: cursor ?? undefined });
      seen.push(...page.items.map((each) => (each.kind === "kill" ? each.itemId : each.item.id)));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen.length).toBe(7);
    expect(new Set(seen)).toEqual(new Set(ids));
    expect(new Set(seen.slice(0, 3))).toEqual(new Set(ids.slice(4)));
  });

  it("refuses a marker that it did not give out", async () => {
    for (const cursor of ["x", "0.0", "\0", `!.${randomUUID()}`])
      expect((await failure(listCorrections(courier.id, later(1), { cursor }))).kind).toBe("invalid");
  });
});

describe("earlier versions", () => {
  it("stay readable to the desk one by one, after a kill too, and to nobody of another organisation", async () => {
    const { move } = await published({ subheadline: "As handed in" });
    const corrected = await correctRelease(
      editor,
      { ...move, ...order, patch: { subheadline: "As corrected" } },
      later(5),
    );
    const { headline } = await db().release.findUniqueOrThrow({ where: { id: move.id } });
    await killRelease(admin, { ...corrected, reason: "Wrong", confirm: headline }, later(6));
    const [newest, first] = await versionsOf(editor, move.id);
    expect(await versionOf(editor, move.id, first!.number)).toMatchObject({
      side: "author",
      content: { subheadline: "As handed in" },
    });
    expect(await versionOf(editor, move.id, newest!.number)).toMatchObject({
      side: "editor",
      actorName: editor.name,
      content: { subheadline: "As corrected" },
    });
    const stranger = await makeActor({ organisation: await makeOrganisation() });
    expect((await failure(versionOf(stranger, move.id, first!.number))).kind).toBe("not_found");
    for (const number of [0, 99, 1.5, 2 ** 31, Number.NaN])
      expect((await failure(versionOf(editor, move.id, number))).kind).toBe("not_found");
  });
});
