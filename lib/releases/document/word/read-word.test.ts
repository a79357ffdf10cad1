import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paragraphXml, wordParts, zipOf } from "../fixtures/zip";
import type { Problem } from "./problem";
import { readWord } from "./read-word";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "word-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function reading(bytes: Buffer) {
  const own = await mkdtemp(path.join(folder, "one-"));
  const file = path.join(own, "document");
  await writeFile(file, bytes);
  return readWord(file, own);
}

const utf16 = (text: string) => Buffer.from(text, "utf16le");
const ole = (stream: string) =>
  Buffer.concat([
    Buffer.from("d0cf11e0a1b11ae1", "hex"),
    Buffer.alloc(4096),
    utf16(stream),
    Buffer.alloc(512),
  ]);
const file = (name: string, text = "x") => ({ name, data: Buffer.from(text) });
const small = wordParts(paragraphXml("A short text."));
const MEGABYTE = 1024 * 1024;

describe("a document", () => {
  it("is read", async () => {
    expect(await reading(zipOf(small))).toMatchObject({ html: "<p>A short text.</p>", pictures: [] });
  });
  it("may declare entities without their being followed", async () => {
    const bomb = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
    const parts = wordParts(paragraphXml("&b;"));
    const [types, relations, text] = parts;
    const evil = {
      name: "word/document.xml",
      data: Buffer.from(String(text?.data).replace("?>", `?>${bomb}`)),
    };
    const outcome = await reading(zipOf([types!, relations!, evil])).catch((error) => error.data.problem);
    expect(JSON.stringify(outcome)).not.toContain("aaaaaaaaaaaaaaaaaaaa");
  });
});

const refused: [string, Problem, () => Buffer][] = [
  ["an empty file", "nothing", () => Buffer.alloc(0)],
  ["a PDF", "pdf", () => Buffer.from("%PDF-1.7\n1 0 obj")],
  ["rich text", "rich_text", () => Buffer.from("{\\rtf1\\ansi words}")],
  ["plain words", "not_word", () => Buffer.from("PRESS RELEASE\nA text")],
  ["an old Word document", "old_word", () => ole("WordDocument")],
  ["a document with a password", "password", () => ole("EncryptedPackage")],
  ["another OLE file", "not_word", () => ole("Workbook")],
  [
    "an OpenDocument text",
    "opendocument",
    () => zipOf([file("mimetype", "application/vnd.oasis.opendocument.text"), file("content.xml")]),
  ],
  ["a Pages document", "pages", () => zipOf([file("Index/Document.iwa"), file("preview.jpg")])],
  ["a spreadsheet", "spreadsheet", () => zipOf([file("[Content_Types].xml"), file("xl/workbook.xml")])],
  ["a presentation", "slides", () => zipOf([file("[Content_Types].xml"), file("ppt/presentation.xml")])],
  ["another archive", "not_word", () => zipOf([file("holiday.jpg")])],
  ["macros", "macros", () => zipOf([...small, file("word/vbaProject.bin")])],
  [
    "macros that only the content types name",
    "macros",
    () => zipOf(wordParts(paragraphXml("x"), "ms-word.document.macroEnabled")),
  ],
  ["entries with a password", "password", () => zipOf(small.map((each) => ({ ...each, encrypted: true })))],
  ["half an archive", "broken", () => zipOf(small).subarray(0, 300)],
  [
    "XML that ends too early",
    "broken",
    () => zipOf([...small.slice(0, 2), file("word/document.xml", "<w:document><w:bo")]),
  ],
  ["two documents under one name", "broken", () => zipOf([...small, ...small.slice(2)])],
  [
    "an entry that unpacks a thousandfold",
    "bomb",
    () => zipOf([...small, { name: "word/media/image1.png", data: Buffer.alloc(40 * MEGABYTE) }]),
  ],
  [
    "an entry that lies about its size",
    "broken",
    () =>
      zipOf([...small, { name: "word/media/image1.png", data: Buffer.alloc(4 * MEGABYTE), declared: 1000 }]),
  ],
  [
    "more than a disk should hold",
    "bomb",
    () => zipOf([...small, { name: "word/media/image1.png", data: Buffer.from("x"), declared: 0xf0000000 }]),
  ],
  [
    "thousands of entries",
    "bomb",
    () => zipOf([...small, ...Array.from({ length: 5001 }, (_, i) => file(`word/media/${i}.png`))]),
  ],
];

describe("a file that is not to be opened is refused for what it is:", () => {
  it.each(refused)("%s", async (_name, problem, bytes) => {
    await expect(reading(bytes())).rejects.toMatchObject({ kind: "unsupported", data: { problem } });
  });
});
