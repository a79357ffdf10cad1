import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ImageRun, Paragraph } from "docx";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { makeActor, makeOrganisation, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { getRelease } from "../queries";
import { bytesOf, type Child, doc, p, title } from "./fixtures/layout";
import { importDocument } from "./import-document";

await testDatabase();

const NOW = new Date("2026-11-22T09:00:00Z");
const LEAD =
  "The lock keeper’s house at the weir opens as a reading room on Sunday, with a stove, eleven chairs and every book about the river that the town could find.";
let folder: string;
let author: Actor;
let organisationId: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "import-"));
  await makePublication();
  const organisation = await makeOrganisation("Weir Reading Room");
  organisationId = organisation.id;
  author = await makeActor({ organisation, name: "Ada Author" });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function word(children: Child[]) {
  const own = await mkdtemp(path.join(folder, "one-"));
  const file = path.join(own, "document");
  await writeFile(file, await bytesOf(doc(children)));
  return { file, folder: own, filename: "Reading room.docx" };
}
const asked = () => ({ organisationId, draftKey: newId() });

it("makes a draft whose fields are filled, with its pictures among the organisation's uploads", async () => {
  const data = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#357" } })
    .png()
    .toBuffer();
  const altText = { name: "stove", title: "stove", description: "A stove beside a window" };
  const picture = new ImageRun({ type: "png", data, transformation: { width: 40, height: 30 }, altText });
  const source = await word([
    title("Lock keeper’s house becomes a reading room"),
    p(`RIVERBEND, Nov. 22 — ${LEAD}`),
    new Paragraph({ children: [picture] }),
    p("The first caption anybody wrote for it. Photo: Ines Tillery", { style: "Caption" }),
    p("Contact: Ansel Draper, ansel@weir.test"),
  ]);
  const made = await importDocument(author, asked(), source, NOW);
  const { content, status, version } = await getRelease(author, made.id, NOW);
  expect({ status, version }).toEqual({ status: "draft", version: made.version });
  expect(content).toMatchObject({
    headline: "Lock keeper’s house becomes a reading room",
    dateline: { place: "Riverbend", date: "2026-11-22" },
    contacts: [{ name: "Ansel Draper", email: "ansel@weir.test", public: false }],
    media: [
      {
        role: "hero",
        alt: "A stove beside a window",
        caption: "The first caption anybody wrote for it.",
        credit: "Photo: Ines Tillery",
      },
    ],
  });
  expect(content.body).toContain("eleven chairs");
  const uploads = await db().media.findMany({ where: { organisationId } });
  expect(uploads.map(({ id, status, filename }) => ({ id, status, filename }))).toEqual([
    { id: content.media[0]?.id, status: "checking", filename: "Reading room 1" },
  ]);
  expect(made.marks.before.headline).toBe("");
  expect(made.marks.found.map((one) => one.fields.join())).toContain("dateline.place,dateline.date");
  expect(made.marks.found).toContainEqual(
    expect.objectContaining({
      fields: ["media"],
      source: "The first caption anybody wrote for it. Photo: Ines Tillery",
    }),
  );
});

it("makes one release of a document that is sent twice", async () => {
  const again = asked();
  const source = { html: `<h1>Reading room opens twice as wide</h1><p>${LEAD}</p>` };
  const [first, second] = await Promise.all([
    importDocument(author, again, source, NOW),
    importDocument(author, again, source, NOW),
  ]);
  expect(second.id).toBe(first.id);
});

it("keeps what the organisation begins with where the document is silent", async () => {
  const made = await importDocument(
    author,
    asked(),
    { text: `Reading room opens at the weir\n\n${LEAD}` },
    NOW,
  );
  const { content } = await getRelease(author, made.id, NOW);
  expect(content.contacts).toEqual([{ name: "Ada Author", email: author.email, phone: "", public: false }]);
  expect(made.marks.found).toContainEqual(expect.objectContaining({ fields: ["kind"], confidence: "guess" }));
});

it("refuses another's organisation, a document without words and one longer than a release", async () => {
  const stranger = await makeActor({
    organisation: await makeOrganisation("Elsewhere"),
    name: "Sam Stranger",
  });
  await expect(importDocument(stranger, asked(), { text: LEAD }, NOW)).rejects.toMatchObject({
    kind: "not_found",
  });
  await expect(importDocument(author, asked(), await word([p("")]), NOW)).rejects.toMatchObject({
    data: { problem: "empty" },
  });
  const long = await word(Array.from({ length: 500 }, () => p(LEAD)));
  await expect(importDocument(author, asked(), long, NOW)).rejects.toMatchObject({
    data: { problem: "too_long" },
  });
  const hidden = { html: `<math/><p>${`${LEAD} `.repeat(500)}</p>` };
  await expect(importDocument(author, asked(), hidden, NOW)).rejects.toMatchObject({
    data: { problem: "too_long" },
  });
});

it("keeps an address as it was written, even one that is none", async () => {
  const html = `<h1>Reading room opens twice as wide</h1><p>RIVERBEND, Nov. 22 — ${LEAD}</p><p>Contact: Ansel Draper, ansel@weír.test</p>`;
  const made = await importDocument(author, asked(), { html }, NOW);
  const { content } = await getRelease(author, made.id, NOW);
  expect(content.contacts).toMatchObject([{ name: "Ansel Draper", email: "ansel@weír.test" }]);
});
