import yauzl, { type Entry, type ZipFile } from "yauzl";
import type { Problem } from "./problem.ts";

// Limits of what a document may unpack to, checked by its table of contents before anything is inflated, and again
// by counting while it is.
const MOST_ENTRIES = 5000;
const ALL_BYTES = 300 * 1024 * 1024;
const PART_BYTES = 8 * 1024 * 1024;
const PICTURE_BYTES = 64 * 1024 * 1024;
/** XML of real documents shrinks to a tenth, of monotonous ones to a fiftieth; deflate's end is 1 in 1032. */
const RATIO = 250;
const SMALL = 1024 * 1024;

const MARGIN_PART = /^word\/(?:header|footer)\d*\.xml$/i;
const COMMENT_PART = /^word\/comments\.xml$/i;
const TEXT_PART_BYTES = 1024 * 1024;

export type Archive = { problem: Problem } | { problem: null; margins: string[]; comments: string };

const openZip = (path: string): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    yauzl.open(
      path,
      { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: false },
      (error, zip) => (error ? reject(error) : resolve(zip)),
    ),
  );

const entriesOf = (zip: ZipFile): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("error", reject);
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      entries.push(entry);
      if (entries.length > MOST_ENTRIES) resolve(entries);
      else zip.readEntry();
    });
    zip.readEntry();
  });

/** What the names and declared sizes say; nothing is inflated for it. */
function byNames(entries: Entry[]): Problem | null {
  const names = entries.map((entry) => entry.fileName.replaceAll("\\", "/"));
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (entries.length > MOST_ENTRIES) return "bomb";
  if (entries.some((entry) => entry.generalPurposeBitFlag & 1)) return "password";
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (total > ALL_BYTES) return "bomb";
  for (const entry of entries) {
    const picture = /^word\/media\//i.test(entry.fileName);
    if (entry.uncompressedSize > SMALL && entry.uncompressedSize > RATIO * Math.max(1, entry.compressedSize))
      return "bomb";
    if (/\.(?:xml|rels)$/i.test(entry.fileName) && entry.uncompressedSize > PART_BYTES) return "too_much";
    if (picture && entry.uncompressedSize > PICTURE_BYTES) return "too_much";
  }
  if (has(/(?:^|\/)vbaProject\.bin$/i)) return "macros";
  if (new Set(names).size !== names.length) return "broken";
  if (has(/^word\/document\d*\.xml$/i)) return null;
  if (has(/\.iwa$|^index\.apxl|^Index\.zip$/i)) return "pages";
  if (has(/^xl\//i)) return "spreadsheet";
  if (has(/^ppt\//i)) return "slides";
  if (has(/^mimetype$/) && has(/^content\.xml$/)) return "opendocument";
  return has(/^\[Content_Types\]\.xml$/) ? "broken" : "not_word";
}

/** Inflates one entry, counting; yauzl ends it with an error when it holds more than it declared. */
async function inflate(zip: ZipFile, entry: Entry, keep: boolean): Promise<string> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) =>
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
  );
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (keep) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** Looks a .docx over before it is read: what it is, whether it may be opened, and the text around its pages. */
export async function lookOver(path: string): Promise<Archive> {
  let zip: ZipFile;
  try {
    zip = await openZip(path);
  } catch {
    return { problem: "broken" };
  }
  try {
    const entries = await entriesOf(zip);
    const problem = byNames(entries);
    if (problem) return { problem };
    const margins: string[] = [];
    let comments = "";
    for (const entry of entries) {
      const types = entry.fileName === "[Content_Types].xml";
      const margin = MARGIN_PART.test(entry.fileName);
      const comment = COMMENT_PART.test(entry.fileName);
      const text = await inflate(
        zip,
        entry,
        types || ((margin || comment) && entry.uncompressedSize < TEXT_PART_BYTES),
      );
      if (types && /macroEnabled/i.test(text)) return { problem: "macros" };
      if (margin) margins.push(text);
      if (comment) comments = text;
    }
    return { problem: null, margins, comments };
  } catch {
    return { problem: "broken" };
  } finally {
    zip.close();
  }
}
