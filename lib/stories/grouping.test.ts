import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeEach, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { indexTexts } from "@/lib/similarity/commands";
import { degree } from "@/lib/similarity/degree";
import { SAME_STORY } from "@/lib/similarity/thresholds";
import { testDatabase } from "@/prisma/testing/database";
import { groupTexts } from "./grouping";

await testDatabase();
const now = new Date("2026-11-22T10:00:00Z");

async function empty(): Promise<void> {
  await db().story.deleteMany();
  await db().storyParting.deleteMany();
  await db().similarText.deleteMany();
}
beforeEach(empty);

type Made = { kind: "wire" | "release"; id: string; at: Date; html: string };

const word = (n: number) =>
  `${"bdfgklmnprst".charAt(n % 12)}${"aeiou".charAt(n % 5)}${"klmnrst".charAt(n % 7)}o${"bdfg".charAt(n % 4)}a${"xz".charAt(n % 2)}i${n}`;
/** A text of subject `s` from its `from`th word on: texts of one subject whose beginnings lie far apart differ. */
const html = (s: number, from: number) =>
  `<p>The ${Array.from({ length: 60 }, (_, i) => word(s * 1000 + from + i)).join(" ")}.</p>`;

const made = fc.record({
  subject: fc.integer({ min: 0, max: 1 }),
  from: fc.integer({ min: 0, max: 9 }).map((n) => n * 7),
  minute: fc.integer({ min: 0, max: 40 }),
  kind: fc.constantFrom("wire" as const, "wire" as const, "release" as const),
});

const index = (texts: Made[]) =>
  indexTexts(texts.map((text) => ({ ...text, headline: "", credit: "", organisationId: null })));
const group = async (texts: Made[]) => {
  for (const kind of ["wire", "release"] as const)
    await groupTexts(
      kind,
      texts.filter((text) => text.kind === kind).map((text) => text.id),
      now,
    );
};

/** Who stands with whom, by the number of the text among all. */
async function partition(texts: Made[]): Promise<number[][]> {
  const members = await db().storyMember.findMany();
  const stories = Map.groupBy(members, (member) => member.storyId);
  return [...stories.values()]
    .map((group) =>
      group.map((member) => texts.findIndex((text) => text.id === member.refId)).sort((a, b) => a - b),
    )
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

/** The same by the rule alone: in the order of their times, each text joins the leader it is most alike. */
async function expected(texts: Made[]): Promise<number[][]> {
  const rows = await db().similarText.findMany();
  const sorted = texts
    .map((text, n) => ({ ...text, n, row: rows.find((row) => row.refId === text.id)! }))
    .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
  const leaders: { head: (typeof sorted)[number]; members: number[] }[] = [];
  for (const text of sorted) {
    const options = leaders
      .filter(({ head }) => head.row.bands.some((band) => text.row.bands.includes(band)))
      .map((story) => ({ story, degree: degree(text.row, story.head.row) }))
      .filter((option) => option.degree >= SAME_STORY);
    const best = options.reduce<(typeof options)[number] | null>(
      (one, other) => (one && one.degree >= other.degree ? one : other),
      null,
    );
    if (best) best.story.members.push(text.n);
    else leaders.push({ head: text, members: [text.n] });
  }
  return leaders
    .map(({ members }) => members.sort((a, b) => a - b))
    .filter((members) => members.length > 1)
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

it("makes the same stories of the same texts in any order, in any portions and two at a time", async () => {
  let stories = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(made, { minLength: 2, maxLength: 9 }),
      fc.infiniteStream(fc.nat()),
      async (drawn, dice) => {
        await db()
          .$executeRaw`truncate stories, story_members, similar_texts, similar_bands_0, similar_bands_1,
          similar_bands_2, similar_bands_3, similar_bands_releases cascade`;
        const texts = drawn.map(
          ({ subject, from, minute, kind }): Made => ({
            kind,
            id: randomUUID(),
            at: new Date(now.getTime() + minute * 60_000),
            html: html(subject, from),
          }),
        );
        const roll = (below: number) => (dice.next().value as number) % below;
        const order = [...texts];
        for (let i = order.length - 1; i > 0; i--) {
          const j = roll(i + 1);
          [order[i], order[j]] = [order[j] as Made, order[i] as Made];
        }
        const cut = roll(order.length + 1);
        const portions = [order.slice(0, cut), order.slice(cut)];
        await Promise.all(
          portions.map(async (portion) => {
            const step = 1 + roll(3);
            for (let i = 0; i < portion.length; i += step) {
              await index(portion.slice(i, i + step));
              await group(portion.slice(i, i + step));
            }
          }),
        );
        const found = await partition(texts);
        expect(found).toEqual(await expected(texts));
        stories += found.length;
        await group(order);
        expect(await partition(texts)).toEqual(found);
      },
    ),
    { numRuns: 40 },
  );
  expect(stories).toBeGreaterThan(20);
}, 60_000);
