import { beforeAll, describe, expect, it } from "vitest";
import { releaseTimeline } from "@/lib/audit/queries";
import type { Actor } from "@/lib/auth/actor";
import { SYSTEM } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { DomainError } from "@/lib/core/errors";
import { getItem, listChannel } from "@/lib/news/queries";
import {
  makeActor,
  makeDraft,
  makeInReview,
  makeOrganisation,
  makePublication,
  makeSubmitted,
  validContent,
} from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { claimRelease, returnExpiredClaims, returnOwnClaims } from "./claims";
import { createRelease, saveRelease, submitRelease } from "./commands";
import { approveRelease, editRelease, requestChanges } from "./desk-commands";
import { decisionsOn, getRelease, listReleases, versionsOf } from "./queries";
import { countQueue } from "./queue/counts";
import { listQueue } from "./queue/lines";
import { killRelease, unpublishRelease } from "./retraction";
import { publishDue } from "./scheduled";

await testDatabase();

const now = new Date("2026-11-22T10:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
let author: Actor;
let editor: Actor;
let other: Actor;
let title: { id: string; slug: string };

beforeAll(async () => {
  title = await makePublication({ slug: "courier", position: 0 });
  author = await makeActor({ organisation: await makeOrganisation("Harbour Bakery") });
  editor = await makeActor({ staff: "editor", name: "Erin Editor" });
  other = await makeActor({ staff: "editor", name: "Otto Other" });
});

const failure = (work: Promise<unknown>): Promise<DomainError> =>
  work.then(
    () => Promise.reject(new Error("it should have been refused")),
    (error) => (error instanceof DomainError ? error : Promise.reject(error)),
  );
const front = () => listChannel({ publicationId: title.id, channel: "front" }, later(10_000));

describe("writing", () => {
  it("keeps what was typed, cleaned of what may not be published", async () => {
    const draft = await createRelease(
      author,
      author.memberships[0]!.organisationId,
      validContent({ body: `<p onclick="x()">Hello</p><script>alert(1)</script>` }),
      now,
    );
    const view = await getRelease(author, draft.id, now);
    expect(view.content.body).toBe("<p>Hello</p>");
    expect(view.moves).toEqual(["save", "submit"]);
  });
  it("refuses a stale save and hands back the text that is there", async () => {
    const draft = await makeDraft(author, now);
    await saveRelease(
      author,
      { ...draft, content: validContent({ headline: "The first tab was quicker than the second" }) },
      now,
    );
    const refused = await failure(saveRelease(author, { ...draft, content: validContent() }, now));
    expect(refused.status).toBe(409);
    expect(refused.data).toMatchObject({
      current: { version: 2, content: { headline: "The first tab was quicker than the second" } },
    });
  });
  it("names every missing field when something incomplete is handed in", async () => {
    const draft = await makeDraft(author, now, {
      headline: "Too short",
      body: "",
      contacts: [],
      sections: ["nowhere"],
      rightsConfirmed: false,
    });
    const refused = await failure(submitRelease(author, draft, now));
    expect(refused.issues.map((issue) => issue.path).sort()).toEqual([
      "body",
      "contacts",
      "headline",
      "rightsConfirmed",
      "sections.0",
    ]);
    expect((await getRelease(author, draft.id, now)).status).toBe("draft");
  });
  it("freezes what was handed in: the version cannot be altered or removed", async () => {
    const sent = await makeSubmitted(author, now);
    const versions = await versionsOf(author, sent.id);
    expect(versions).toHaveLength(1);
    await expect(
      db().releaseVersion.updateMany({ where: { releaseId: sent.id }, data: { actorName: "x" } }),
    ).rejects.toThrow(/append-only/);
    await expect(db().auditEvent.deleteMany({ where: { subjectId: sent.id } })).rejects.toThrow(
      /append-only/,
    );
  });
  it("one double click makes one submission, one mail, one audit event", async () => {
    const draft = await makeDraft(author, now);
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, () => submitRelease(author, draft, now)),
    );
    expect(results.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    expect(await db().auditEvent.count({ where: { subjectId: draft.id, verb: "release.submit" } })).toBe(1);
    expect(await db().outboxMail.count({ where: { dedupeKey: { startsWith: `release:${draft.id}` } } })).toBe(
      1,
    );
  });
});

describe("reviewing", () => {
  it("tells the second editor who holds the release, until the claim ends", async () => {
    const claimed = await makeInReview(author, editor, now);
    const refused = await failure(claimRelease(other, claimed, later(5)));
    expect([refused.status, refused.message]).toEqual([409, "Erin Editor is working on this release."]);
    expect(
      (await failure(approveRelease(other, { ...claimed, note: "", publishAt: null }, later(5)))).status,
    ).toBe(409);
    const taken = await claimRelease(other, claimed, later(16));
    expect((await getRelease(other, taken.id, later(16))).claim).toMatchObject({
      name: "Otto Other",
      mine: true,
    });
  });
  it("of many decisions at once exactly one counts", async () => {
    const claimed = await makeInReview(author, editor, now);
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () =>
        approveRelease(editor, { ...claimed, note: "", publishAt: null }, later(1)),
      ),
    );
    expect(results.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    expect(await db().reviewDecision.count({ where: { releaseId: claimed.id } })).toBe(1);
    expect(await db().newsItem.count({ where: { originKey: claimed.id } })).toBe(1);
  });
  it("sends back with points, which the author reads; the resubmission is a new version", async () => {
    const claimed = await makeInReview(author, editor, now);
    const point = {
      rule: "",
      field: "headline",
      span: null,
      quoted: "second shop",
      text: "Say which street.",
    };
    const returned = await requestChanges(
      editor,
      { ...claimed, points: [point], note: "Nearly there." },
      later(1),
    );
    expect((await decisionsOn(author, claimed.id))[0]).toMatchObject({
      decision: "request_changes",
      points: [point],
      editorName: "Erin Editor",
    });
    const saved = await saveRelease(
      author,
      { ...returned, content: validContent({ headline: "Harbour Bakery opens a shop at 4 Mill Street" }) },
      later(2),
    );
    await submitRelease(author, saved, later(3));
    expect((await versionsOf(editor, claimed.id)).map((each) => each.side)).toEqual(["author", "author"]);
    const verbs = (
      await releaseTimeline(
        author,
        await getRelease(author, claimed.id, later(3)).then((view) => ({
          id: view.id,
          organisationId: view.organisation.id,
        })),
      )
    ).map((entry) => entry.verb);
    expect(verbs).toEqual(["create", "submit", "claim", "request_changes", "submit"]);
  });
  it("shows the author what an editor changed", async () => {
    const claimed = await makeInReview(author, editor, now);
    const edited = await editRelease(
      editor,
      { ...claimed, content: validContent({ headline: "Harbour Bakery opens second shop, on Mill Street" }) },
      later(1),
    );
    await approveRelease(editor, { ...edited, note: "", publishAt: null }, later(2));
    expect((await versionsOf(author, claimed.id))[0]).toMatchObject({
      side: "editor",
      actorName: "Erin Editor",
    });
  });
});

describe("claims", () => {
  it("return to the queue when their time is over, and only then", async () => {
    const claimed = await makeInReview(author, editor, now);
    expect(await returnExpiredClaims(SYSTEM, later(14))).toBe(0);
    expect(await returnExpiredClaims(SYSTEM, later(15))).toBeGreaterThan(0);
    const view = await getRelease(other, claimed.id, later(15));
    expect([view.status, view.claim]).toEqual(["submitted", null]);
    expect(
      (await failure(approveRelease(editor, { ...claimed, note: "", publishAt: null }, later(16)))).status,
    ).toBe(409);
  });
});

describe("signing out", () => {
  it("puts back what the editor holds, and nobody else's", async () => {
    const mine = await makeInReview(author, editor, now);
    const theirs = await makeInReview(author, other, now);
    await returnOwnClaims(editor, later(1));
    expect((await getRelease(other, mine.id, later(1))).status).toBe("submitted");
    expect((await getRelease(other, theirs.id, later(1))).claim).toMatchObject({ mine: true });
    expect(await returnOwnClaims(author, later(1))).toBe(0);
  });
});

describe("publication", () => {
  it("credits the organisation as it was approved, whatever it calls itself later", async () => {
    const claimed = await makeInReview(author, editor, now, { embargoUntil: later(60).toISOString() });
    await approveRelease(editor, { ...claimed, note: "", publishAt: null }, later(1));
    const { organisationId } = author.memberships[0]!;
    await db().organisation.update({ where: { id: organisationId }, data: { name: "Riverbend Police" } });
    await publishDue(SYSTEM, claimed.id, later(61));
    await db().organisation.update({ where: { id: organisationId }, data: { name: "Harbour Bakery" } });
    const { newsItem } = await getRelease(author, claimed.id, later(61));
    expect(await getItem(title.id, newsItem!.id, later(62))).toMatchObject({
      item: { creditName: "Harbour Bakery" },
    });
  });
  it("puts an approved release on every list it belongs to, without desk-only contacts", async () => {
    const contacts = [
      { name: "Ada Holm", email: "ada@organisation.example", phone: "", public: true },
      { name: "Secret Source", email: "secret@organisation.example", phone: "", public: false },
    ];
    const claimed = await makeInReview(author, editor, now, { contacts, noteToEditor: "private words" });
    await approveRelease(editor, { ...claimed, note: "", publishAt: null }, later(1));
    const { newsItem } = await getRelease(author, claimed.id, later(1));
    for (const channel of [
      "front",
      "section/business",
      "releases",
      `newsroom/${author.memberships[0]!.slug}`,
      "kind/business",
    ])
      expect(
        (await listChannel({ publicationId: title.id, channel }, later(2))).items.map((item) => item.id),
      ).toContain(newsItem?.id);
    const found = await getItem(title.id, newsItem!.id, later(2));
    expect(JSON.stringify(found)).not.toMatch(/secret|private words/i);
    expect(found).toMatchObject({ item: { creditName: "Harbour Bakery", origin: "release" } });
  });
  it("hides an embargoed release until its instant, then shows it once, however often the job runs", async () => {
    const claimed = await makeInReview(author, editor, now, {
      publishAt: later(10).toISOString(),
      embargoUntil: later(60).toISOString(),
    });
    const scheduled = await approveRelease(editor, { ...claimed, note: "", publishAt: null }, later(1));
    expect(scheduled.status).toBe("scheduled");
    expect(await publishDue(SYSTEM, claimed.id, later(59))).toBe("not_due");
    expect(await db().newsItem.count({ where: { originKey: claimed.id } })).toBe(0);
    const runs = await Promise.allSettled([1, 2, 3].map(() => publishDue(SYSTEM, claimed.id, later(60))));
    expect(runs.filter((each) => each.status === "fulfilled" && each.value === "published")).toHaveLength(1);
    const view = await getRelease(author, claimed.id, later(61));
    expect([view.status, view.publishedAt]).toEqual(["published", later(60)]);
  });
  it("takes a release back and lets it return under its old address", async () => {
    const claimed = await makeInReview(author, editor, now);
    const published = await approveRelease(editor, { ...claimed, note: "", publishAt: null }, later(1));
    const { newsItem } = await getRelease(author, claimed.id, later(1));
    const back = await unpublishRelease(editor, { ...published, reason: "Facts in doubt" }, later(2));
    expect(await getItem(title.id, newsItem!.id, later(3))).toBeNull();
    expect((await front()).items.map((item) => item.id)).not.toContain(newsItem!.id);
    const again = await claimRelease(editor, back, later(3));
    await approveRelease(editor, { ...again, note: "", publishAt: null }, later(4));
    expect(await getItem(title.id, newsItem!.id, later(5))).toMatchObject({ item: { id: newsItem!.id } });
  });
  it("kills only with the headline typed, and leaves a tombstone", async () => {
    const claimed = await makeInReview(author, editor, now);
    const published = await approveRelease(editor, { ...claimed, note: "", publishAt: null }, later(1));
    const { newsItem, content } = await getRelease(author, claimed.id, later(1));
    expect(
      (await failure(killRelease(editor, { ...published, reason: "Wrong", confirm: "yes" }, later(2))))
        .issues[0]?.path,
    ).toBe("confirm");
    await killRelease(editor, { ...published, reason: "Wrong", confirm: content.headline }, later(2));
    expect(await getItem(title.id, newsItem!.id, later(3))).toMatchObject({
      tombstone: { id: newsItem!.id, killNote: "Wrong" },
    });
  });
});

describe("lists", () => {
  it("walks the queue by due time without gaps or repeats while new work arrives", async () => {
    for (let i = 0; i < 5; i++) await makeSubmitted(author, later(-100 + i));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listQueue(editor, { view: "waiting", limit: 2, ...(cursor ? { cursor } : {}) }, now);
      seen.push(...page.items.map((item) => item.id));
      await makeSubmitted(author, later(1000 + seen.length));
      cursor = page.nextCursor ?? undefined;
    } while (cursor && seen.length < 60);
    expect(new Set(seen).size).toBe(seen.length);
    const count = await countQueue(editor);
    expect(count.waiting).toBeGreaterThanOrEqual(5);
  });
  it("shows an organisation its own releases alone", async () => {
    const stranger = await makeActor({ organisation: await makeOrganisation() });
    const mine = await makeDraft(stranger, now);
    expect((await listReleases(stranger, {})).items.map((item) => item.id)).toEqual([mine.id]);
    expect((await failure(getRelease(author, mine.id, now))).status).toBe(404);
    expect((await failure(listQueue(author, { view: "waiting" }, now))).status).toBe(403);
  });
});
