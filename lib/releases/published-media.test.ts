import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { getItem } from "@/lib/news/queries";
import { makeActor, makeInReview, makeOrganisation, makePublication, validContent } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { approveRelease } from "./desk-commands";
import { mediaUseOf } from "./media-order";
import { releasesUsing } from "./media-use";
import { publishedMedia } from "./published-media";

await testDatabase();

const now = new Date("2026-11-22T10:00:00Z");
let organisation: { id: string; slug: string; name: string };
let author: Actor;

const upload = (
  changes: Partial<{ organisationId: string; status: string; kind: string; pages: number }> = {},
) =>
  db().media.create({
    data: {
      organisationId: organisation.id,
      uploadedById: author.userId ?? "",
      key: randomBytes(16).toString("hex"),
      status: "ready",
      kind: "image",
      filename: "oven.jpg",
      contentType: "image/jpeg",
      bytes: 40_000,
      width: 2000,
      height: 1500,
      widths: [320, 480, 800, 1200, 1600],
      focalX: 0.2,
      sha256: randomBytes(32).toString("hex"),
      ...changes,
    },
  });
const words = { alt: "An oven", caption: " The oven ", credit: "M. Reed", licence: "CC BY 4.0" };

beforeAll(async () => {
  organisation = await makeOrganisation();
  author = await makeActor({ organisation });
});

describe("what readers get of a release's pictures and files", () => {
  it("is the leading picture, the others in their order, and files by name", async () => {
    const [first, lead, report] = [
      await upload(),
      await upload(),
      await upload({ kind: "document", pages: 12 }),
    ];
    const media = await publishedMedia(organisation.id, [
      mediaUseOf(first!.id, "image", words),
      mediaUseOf(report!.id, "attachment", { caption: "The report" }),
      mediaUseOf(lead!.id.toUpperCase(), "hero", words),
    ]);
    expect(media.image).toEqual({
      url: `/media/${lead!.key}/800.webp`,
      alt: "An oven",
      caption: "The oven",
      credit: "M. Reed",
      licence: "CC BY 4.0",
      width: 2000,
      height: 1500,
      widths: [320, 480, 800, 1200, 1600],
      formats: ["avif", "webp"],
      focalX: 0.2,
      focalY: 0.5,
    });
    expect(media.images.map((each) => each.url)).toEqual([`/media/${first!.key}/800.webp`]);
    expect(media.attachments).toEqual([
      { url: `/media/${report!.key}/document.pdf`, label: "The report", bytes: 40_000, pages: 12 },
    ]);
  });

  it("is nothing that is not checked, was refused, or is somebody else's", async () => {
    const stranger = await makeOrganisation();
    const hidden = [
      await upload({ status: "checking" }),
      await upload({ status: "refused" }),
      await upload({ organisationId: stranger.id }),
    ];
    const uses = hidden.map((each) => mediaUseOf(each.id, "image", words));
    expect(await publishedMedia(organisation.id, uses)).toEqual({ image: null, images: [], attachments: [] });
  });

  it("comes with the release when it is approved", async () => {
    const publication = await makePublication();
    const editor = await makeActor({ staff: "editor" });
    const lead = await upload();
    const report = await upload({ kind: "document", pages: 2 });
    const claimed = await makeInReview(author, editor, now, {
      publications: [publication.slug],
      media: [mediaUseOf(lead.id, "hero", words), mediaUseOf(report.id, "attachment", { caption: "Prices" })],
    });
    await approveRelease(editor, { ...claimed, note: "", publishAt: null }, now);
    const { newsItemId } = await db().release.findUniqueOrThrow({ where: { id: claimed.id } });
    const found = await getItem(publication.id, newsItemId!, now);
    expect(found && "item" in found && found.item).toMatchObject({
      image: { url: `/media/${lead.key}/800.webp`, credit: "M. Reed" },
      details: { attachments: [{ label: "Prices", pages: 2 }] },
    });
    const { mediaKeys } = await db().newsItem.findUniqueOrThrow({ where: { id: newsItemId! } });
    expect(mediaKeys.toSorted()).toEqual([lead.key, report.key].toSorted());
    const uses = await releasesUsing(author, [lead.id]);
    expect(uses.get(lead.id)).toMatchObject([{ id: claimed.id, headline: validContent().headline }]);
    expect(await releasesUsing(editor, [lead.id])).toEqual(new Map());
  });
});
