import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { indexTexts } from "@/lib/similarity/commands";
import { testDatabase } from "@/prisma/testing/database";
import { agreeOfLate } from "./agreement";
import { groupTexts } from "./grouping";

await testDatabase();
const now = new Date("2026-11-22T10:00:00Z");

const textOf = (word: string) => `<p>The ${Array.from({ length: 60 }, (_, i) => word + i).join(" ")}.</p>`;

/** Two releases of one text, indexed and grouped; returned with the story they stand in. Every test has its own words. */
async function twoOfOneStory(word: string) {
  const html = textOf(word);
  const ids = [randomUUID(), randomUUID()].sort();
  const text = { kind: "release" as const, html, headline: "", credit: "", organisationId: null, at: now };
  await indexTexts(ids.map((id) => ({ ...text, id })));
  await groupTexts("release", ids, now);
  return { ids, storyId: ids[0] as string };
}

const publish = (originKey: string, storyId: string | null) =>
  db().newsItem.create({
    data: {
      origin: "release",
      originKey,
      storyId,
      slug: originKey,
      headline: "Bridge",
      body: "<p>The bridge.</p>",
      creditName: "Works",
      publishedAt: now,
      updatedAt: now,
    },
  });

it("names the story of an item that was handed to the public while its story was written", async () => {
  const { ids, storyId } = await twoOfOneStory("bridge");
  await publish(ids[0] as string, storyId);
  const missed = await publish(ids[1] as string, null);
  expect(await agreeOfLate(new Date(now.getTime() + 60_000))).toBe(1);
  expect((await db().newsItem.findUniqueOrThrow({ where: { id: missed.id } })).storyId).toBe(storyId);
  expect(await agreeOfLate(now)).toBe(0);
});

it("leaves a text in its story when the bands of its fellows are no longer kept", async () => {
  const { ids, storyId } = await twoOfOneStory("school");
  await db().$executeRaw`truncate similar_bands_releases`;
  await groupTexts("release", ids, now);
  expect(await db().storyMember.count({ where: { storyId, refId: { in: ids } } })).toBe(2);
});
