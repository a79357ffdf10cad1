// node --import ./scripts/launcher/server-only.ts --import tsx bench/documents.ts: memory and time of reading Word documents of the largest sizes
// taken, and of files made to hurt. The memory is the highest of the reading process, as the system counts it.
import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DomainError } from "@/lib/core/errors";
import { blocksOf } from "@/lib/releases/document/document";
import { documentXml, paragraphXml, wordParts, zipOf } from "@/lib/releases/document/fixtures/zip";
import { recognise } from "@/lib/releases/document/recognise";
import { readWord } from "@/lib/releases/document/word/read-word";
import { peakOf } from "./peak-memory";

const MEGABYTE = 1024 * 1024;
const WORDS =
  "The council heard at length how the weir had been mended and what remained to be done before spring".split(
    " ",
  );
const sentence = (seed: number) =>
  WORDS.map((word, i) => (i === seed % WORDS.length ? `${word} ${seed}` : word)).join(" ");
const styled = (text: string, i: number) =>
  `<w:p w:rsidR="00${i}A1" w:rsidRDefault="00${i}B2"><w:pPr><w:spacing w:after="160"/><w:jc w:val="both"/></w:pPr>${text
    .split(" ")
    .map(
      (word) =>
        `<w:r w:rsidRPr="00${i}C3"><w:rPr><w:rFonts w:ascii="Calibri"/><w:sz w:val="22"/></w:rPr><w:t xml:space="preserve">${word} </w:t></w:r>`,
    )
    .join("")}</w:p>`;

/** Fifty lines to a page, each word a run of its own, which is the worst that Word's spelling marks do. */
const pages = (count: number, make: (text: string, i: number) => string) =>
  Array.from({ length: count * 12 }, (_, i) => make(`${sentence(i)}. ${sentence(i + 7)}.`, i)).join("");

const cases: [string, () => Buffer][] = [
  ["one page", () => zipOf(wordParts(pages(1, paragraphXml)))],
  ["200 pages", () => zipOf(wordParts(pages(200, paragraphXml)))],
  ["200 pages, every word a run of its own", () => zipOf(wordParts(pages(200, styled)))],
  [
    "50 MB, 12 pictures of 4 MB",
    () =>
      zipOf([
        ...wordParts(pages(2, paragraphXml)),
        ...Array.from({ length: 12 }, (_, i) => ({
          name: `word/media/image${i}.png`,
          data: randomBytes(4.1 * MEGABYTE),
        })),
      ]),
  ],
  [
    "8 MB of XML, the most that is taken",
    () =>
      zipOf(
        wordParts(
          pages(1, paragraphXml).repeat(Math.floor((7.8 * MEGABYTE) / pages(1, paragraphXml).length)),
        ),
      ),
  ],
  ["16 MB of XML", () => zipOf(wordParts(documentXml(randomBytes(8 * MEGABYTE).toString("hex"))))],
  [
    "zip bomb, 200 MB in 200 KB",
    () =>
      zipOf([
        ...wordParts(paragraphXml("x")),
        { name: "word/media/image1.png", data: Buffer.alloc(200 * MEGABYTE) },
      ]),
  ],
];

const folder = await mkdtemp(path.join(tmpdir(), "bench-documents-"));
process.stdout.write("document | size | time | highest memory | outcome\n");
for (const [name, make] of cases) {
  const own = await mkdtemp(path.join(folder, "one-"));
  const file = path.join(own, "document");
  const bytes = make();
  await writeFile(file, bytes);
  const started = performance.now();
  const watch = peakOf(process.pid);
  let outcome = "read";
  try {
    const document = await readWord(file, own);
    const read = performance.now() - started;
    recognise(blocksOf(document), { today: "2026-11-22", timeZone: "UTC", dayFirst: false });
    outcome = `read in ${Math.round(read)} ms, recognised in ${Math.round(performance.now() - started - read)} ms`;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    outcome = `refused: ${error.data.problem}`;
  }
  const peak = await watch();
  const size =
    bytes.length > MEGABYTE
      ? `${(bytes.length / MEGABYTE).toFixed(1)} MB`
      : `${Math.ceil(bytes.length / 1024)} KB`;
  process.stdout.write(
    `${name} | ${size} | ${Math.round(performance.now() - started)} ms | ${Math.round(peak / MEGABYTE)} MB | ${outcome}\n`,
  );
}
await rm(folder, { recursive: true, force: true });
