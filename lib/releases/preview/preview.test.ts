import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { DomainError } from "@/lib/core/errors";
import {
  makeActor,
  makeDraft,
  makeInReview,
  makeOrganisation,
  makePublication,
  validContent,
} from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { saveRelease } from "../commands";
import { approveRelease } from "../desk-commands";
import { getRelease } from "../queries";
import { killRelease } from "../retraction";
import { countersign, createPreviewLink, revokePreviewLink } from "./commands";
import { countersignsOf, openPreview, previewLinksOf, previewShows } from "./queries";

await testDatabase();

const now = new Date("2026-11-22T10:00:00Z");
const days = (n: number) => new Date(now.getTime() + n * 86_400_000);
let author: Actor;
let stranger: Actor;
let editor: Actor;

beforeAll(async () => {
  await makePublication({ slug: "courier", position: 0 });
  author = await makeActor({ organisation: await makeOrganisation("Harbour Bakery") });
  stranger = await makeActor({ organisation: await makeOrganisation() });
  editor = await makeActor({ staff: "editor" });
});

const kindOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error) => (error instanceof DomainError ? error.kind : Promise.reject(error)),
  );
const yes = (text: string) => ({ text, name: "Jane Roe", decision: "approved" as const, comment: "" });

async function linked(change = {}) {
  const draft = await makeDraft(author, now, change);
  const link = await createPreviewLink(author, { id: draft.id, label: "Jane at the mill", days: 14 }, now);
  return { draft, link };
}

describe("a preview link", () => {
  it("opens the release for whoever has it, and is kept as a hash alone", async () => {
    const { draft, link } = await linked();
    const opened = await openPreview(link.secret, now);
    expect(opened?.release.id).toBe(draft.id);
    const row = await db().previewLink.findUniqueOrThrow({ where: { id: link.id } });
    expect(JSON.stringify(row)).not.toContain(link.secret);
    expect(Buffer.from(link.secret, "base64url")).toHaveLength(32);
    expect(row.openedAt).toEqual(now);
  });
  it("opens nothing once it has expired, is revoked, is malformed, or its release is killed", async () => {
    const { draft, link } = await linked();
    expect(await openPreview(link.secret, days(13.9))).not.toBeNull();
    expect(await openPreview(link.secret, days(14))).toBeNull();
    for (const secret of ["", "x", `${link.secret}x`, link.secret.toUpperCase(), "../".repeat(14)])
      expect(await openPreview(secret, now)).toBeNull();
    await revokePreviewLink(author, { id: draft.id, linkId: link.id }, now);
    expect(await openPreview(link.secret, now)).toBeNull();
    expect((await previewLinksOf(author, draft.id, now))[0]).toMatchObject({ live: false });

    const review = await makeInReview(author, editor, now);
    const other = await createPreviewLink(author, { id: review.id, label: "", days: 3 }, now);
    const published = await approveRelease(editor, { ...review, note: "", publishAt: null }, now);
    const confirm = validContent().headline;
    await killRelease(editor, { ...published, reason: "It was false.", confirm }, now);
    expect(await openPreview(other.secret, now)).toBeNull();
  });
  it("is made, listed and ended by the organisation alone", async () => {
    const { draft, link } = await linked();
    expect(await kindOf(createPreviewLink(stranger, { id: draft.id, label: "", days: 3 }, now))).toBe(
      "not_found",
    );
    expect(await kindOf(createPreviewLink(editor, { id: draft.id, label: "", days: 3 }, now))).toBe(
      "not_found",
    );
    expect(await kindOf(revokePreviewLink(stranger, { id: draft.id, linkId: link.id }, now))).toBe(
      "not_found",
    );
    expect(await previewLinksOf(stranger, draft.id, now)).toEqual([]);
    const elsewhere = await linked();
    expect(await kindOf(revokePreviewLink(author, { id: draft.id, linkId: elsewhere.link.id }, now))).toBe(
      "not_found",
    );
    const events = await db().auditEvent.findMany({
      where: { subjectId: draft.id },
      orderBy: { seq: "asc" },
    });
    expect(events.map((event) => event.verb)).toEqual(["release.create", "release.preview_link"]);
    expect(JSON.stringify(events.map((event) => event.data))).not.toContain(link.secret);
  });
  it("is not made from an unconfirmed address, but may be ended from one", async () => {
    const { draft, link } = await linked();
    const unconfirmed: Actor = { ...author, emailVerified: false };
    expect(await kindOf(createPreviewLink(unconfirmed, { id: draft.id, label: "", days: 3 }, now))).toBe(
      "forbidden",
    );
    expect(await kindOf(revokePreviewLink(unconfirmed, { id: draft.id, linkId: link.id }, now))).toBe("done");
  });
  it("shows the pictures of its own release, and no others", async () => {
    const organisationId = author.memberships[0]!.organisationId;
    const media = async (key: string, organisation = organisationId) =>
      (
        await db().media.create({
          data: {
            organisationId: organisation,
            key,
            kind: "image",
            contentType: "image/webp",
            filename: "a.webp",
            bytes: 1,
            sha256: key,
            uploadedById: author.userId as string,
          },
          select: { id: true },
        })
      ).id;
    const [used] = [await media("used"), await media("unused")];
    const foreign = await media("foreign", stranger.memberships[0]!.organisationId);
    const { link } = await linked({ media: [{ id: used, role: "hero" }, { id: foreign }] });
    expect(await previewShows(link.secret, "used", now)).toBe(true);
    expect(await previewShows(link.secret, "unused", now)).toBe(false);
    expect(await previewShows(link.secret, "foreign", now)).toBe(false);
    expect(await previewShows("wrong", "used", now)).toBe(false);
    expect(await previewShows(link.secret, "used", days(15))).toBe(false);
  });
});

it("opens nothing while its organisation is suspended", async () => {
  const { link } = await linked();
  const organisation = { id: author.memberships[0]!.organisationId };
  const opened = (await openPreview(link.secret, now))!;
  await db().organisation.update({ where: organisation, data: { suspendedAt: now } });
  expect(await openPreview(link.secret, now)).toBeNull();
  expect(await kindOf(countersign(link.secret, yes(opened.text), now))).toBe("not_found");
  await db().organisation.update({ where: organisation, data: { suspendedAt: null } });
  expect(await openPreview(link.secret, now)).not.toBeNull();
});

describe("a countersign", () => {
  it("holds for exactly the text that was on screen; an edit voids it, and the way back restores it", async () => {
    const { draft, link } = await linked();
    const before = await openPreview(link.secret, now);
    await countersign(link.secret, yes(before!.text), now);
    expect(await countersignsOf(author, draft.id)).toMatchObject([
      { decision: "approved", name: "Jane Roe", label: "Jane at the mill", holds: true },
    ]);
    const { content } = await getRelease(author, draft.id, now);
    const edited = { ...content, body: content.body.replace("six", "seven") };
    const saved = await saveRelease(author, { ...draft, content: edited }, now);
    expect((await countersignsOf(author, draft.id))[0]?.holds).toBe(false);
    await saveRelease(author, { ...saved, content }, now);
    expect((await countersignsOf(author, draft.id))[0]?.holds).toBe(true);
  });
  it("is refused for a text that is no longer there, and nothing is written", async () => {
    const { draft, link } = await linked();
    const { text } = (await openPreview(link.secret, now))!;
    const { content } = await getRelease(author, draft.id, now);
    await saveRelease(author, { ...draft, content: { ...content, summary: "Another one." } }, now);
    expect(await kindOf(countersign(link.secret, yes(text), now))).toBe("conflict");
    expect(await countersignsOf(author, draft.id)).toEqual([]);
  });
  it("never slips past a save that comes at the same moment", async () => {
    for (let round = 0; round < 5; round++) {
      const { draft, link } = await linked();
      const { text } = (await openPreview(link.secret, now))!;
      const { content } = await getRelease(author, draft.id, now);
      const [word] = await Promise.all([
        kindOf(countersign(link.secret, yes(text), now)),
        saveRelease(author, { ...draft, content: { ...content, summary: "Another one." } }, now),
      ]);
      const given = await countersignsOf(author, draft.id);
      expect(given.map((each) => each.holds)).toEqual(word === "done" ? [false] : []);
    }
  });
  it("is refused by a dead link and after publication", async () => {
    const { draft, link } = await linked();
    const { text } = (await openPreview(link.secret, now))!;
    await revokePreviewLink(author, { id: draft.id, linkId: link.id }, now);
    expect(await kindOf(countersign(link.secret, yes(text), now))).toBe("not_found");

    const review = await makeInReview(author, editor, now);
    const other = await createPreviewLink(author, { id: review.id, label: "", days: 3 }, now);
    const shown = (await openPreview(other.secret, now))!;
    await approveRelease(editor, { ...review, note: "", publishAt: null }, now);
    expect(await kindOf(countersign(other.secret, yes(shown.text), now))).toBe("conflict");
  });
  it("reaches the author by mail and the log by name", async () => {
    const { draft, link } = await linked();
    const { text } = (await openPreview(link.secret, now))!;
    await countersign(
      link.secret,
      { text, name: "Jane Roe", decision: "changes", comment: "It is Tuesday." },
      now,
    );
    const mail = await db().outboxMail.findFirstOrThrow({
      where: { recipient: author.email, subject: { startsWith: "The client asks" } },
    });
    expect(mail.text).toContain("It is Tuesday.");
    const event = await db().auditEvent.findFirstOrThrow({
      where: { subjectId: draft.id, verb: "release.countersign" },
    });
    expect(event.actorName).toBe("Jane Roe (by preview link)");
    expect(event.data).toMatchObject({ decision: "changes", text });
  });
});
