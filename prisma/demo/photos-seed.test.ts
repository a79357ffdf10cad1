import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { uploadsByIds } from "@/lib/media/queries";
import { checkMedia } from "@/lib/releases/media-checks";
import { makeActor, makeOrganisation } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { seedPhotos } from "./photos-seed";
import { photos } from "./releases/photos";
import { releasesAt } from "./releases/schedule";

await testDatabase();
process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), "photos-"));
afterAll(() => rm(process.env.DATA_DIR as string, { recursive: true }));

it("gives a release pictures that may be handed in as they are", async () => {
  const organisation = await makeOrganisation();
  const author = await makeActor({ organisation });
  const at = new Date("2026-11-22T10:00:00Z");
  const media = await seedPhotos("rowing-breakwater-regatta", author, organisation.id, at);
  const uploads = await uploadsByIds(
    author,
    media.map((each) => each.id),
  );
  expect(uploads).toMatchObject([
    { status: "ready", width: 960, widths: [320, 480, 800], licence: media[0]!.licence },
    { status: "ready", width: 960 },
  ]);
  const complaints: string[] = [];
  checkMedia(media as Parameters<typeof checkMedia>[0], (_path, message) => complaints.push(message));
  expect(complaints).toEqual([]);
  expect(await seedPhotos("no-such-release", author, organisation.id, at)).toEqual([]);
});

it("names releases that there are", () => {
  const keys = new Set(releasesAt(new Date("2026-11-22T10:00:00Z")).map((each) => each.key));
  expect(Object.keys(photos).filter((key) => !keys.has(key))).toEqual([]);
});
