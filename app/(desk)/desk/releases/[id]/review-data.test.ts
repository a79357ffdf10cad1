import pg from "pg";
import { beforeAll, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { claimRelease } from "@/lib/releases/claims";
import { editRelease } from "@/lib/releases/desk-commands";
import { addComment } from "@/lib/releases/review/comments";
import { leftRelease, sawRelease } from "@/lib/releases/review/seen";
import { releaseContent } from "@/lib/releases/schema";
import {
  makeActor,
  makeOrganisation,
  makePublication,
  makeSubmitted,
  validContent,
} from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { fieldTexts } from "./field-texts";
import { reviewData } from "./review-data";

await testDatabase();

const now = new Date("2026-11-22T10:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
type Person = Actor & { userId: string };
let author: Person;
let editor: Person;
let second: Person;

beforeAll(async () => {
  await makePublication({ slug: "courier", position: 0 });
  author = await makeActor({ organisation: await makeOrganisation("Harbour Bakery") });
  editor = await makeActor({ staff: "editor", name: "Erin Editor" });
  second = await makeActor({ staff: "editor", name: "Sam Second" });
});

it("shows what another editor changed since this one looked, or since the version they ask for", async () => {
  const handedIn = await makeSubmitted(author, now);
  await sawRelease(editor, handedIn, later(1));
  await leftRelease(editor, handedIn, later(2));
  const held = await claimRelease(second, handedIn, later(10));
  await editRelease(
    second,
    { ...held, content: validContent({ headline: "Harbour Bakery opens" }) },
    later(20),
  );

  const data = await reviewData(editor, handedIn.id, undefined, later(30));
  expect(data.compared).toMatchObject({ by: "me", changes: [{ field: "headline" }] });
  expect(data.changes.editor).toBe("Sam Second");
  expect((await reviewData(editor, handedIn.id, "desk", later(30))).compared).toBeNull();
  expect((await reviewData(editor, handedIn.id, "999999999", later(30))).compared).toMatchObject({
    by: "version",
    changes: [],
  });
  expect((await reviewData(editor, handedIn.id, "1; drop", later(30))).compared).toMatchObject({ by: "me" });
});

it("reads as much for a release with much around it as for one with little", async () => {
  const [bare, full] = [await makeSubmitted(author, now), await makeSubmitted(author, now)];
  for (let i = 0; i < 6; i++) {
    await addComment(editor, { id: full.id, field: "", span: null, quoted: "", text: `Comment ${i}` }, now);
    const reader = await makeActor({ staff: "editor" });
    await sawRelease(reader, full, now);
  }
  await reviewData(editor, bare.id, undefined, later(60));
  const sent = vi.spyOn(pg.Client.prototype, "query");
  const statements = async (id: string) => {
    sent.mockClear();
    await reviewData(editor, id, undefined, later(60));
    return sent.mock.calls.length;
  };
  const little = await statements(bare.id);
  expect(little).toBeGreaterThan(10);
  expect(await statements(full.id)).toBe(little);
  sent.mockRestore();
});

it("knows the text of every field by its path", () => {
  const content = releaseContent.parse({
    kind: "other",
    headline: "One",
    body: "<p>Two</p><p>Three</p>",
    quotes: [{ text: "Four", speaker: "Five", role: "" }],
  });
  expect(fieldTexts(content)).toMatchObject({
    headline: "One",
    body: "Two\nThree",
    "quotes.0.text": "Four",
    "quotes.0.speaker": "Five",
  });
});
