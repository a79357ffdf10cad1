import { inflateSync } from "node:zlib";
import { Refused } from "./verdict.ts";

/** More than any honest table of objects holds; beyond it lies a decompression bomb. */
const OBJECTS_MAX_BYTES = 64 * 1024 * 1024;

/** A name of PDF (ISO 32000-2 §7.3.5), each of whose characters may be written as #hh. */
function nameLike(name: string): RegExp {
  const letters = [...name].map(
    (each) =>
      `(?:${each}|#${each
        .charCodeAt(0)
        .toString(16)
        .replace(/[a-f]/g, (hex) => `[${hex}${hex.toUpperCase()}]`)})`,
  );
  return new RegExp(`/${letters.join("")}(?![A-Za-z0-9#_.-])`);
}

const UNWANTED: [RegExp, string][] = [
  ["Encrypt", "The PDF is encrypted. Save it without a password or restrictions and upload that."],
  ["JavaScript", "The PDF carries JavaScript. Print it to a new PDF and upload that."],
  ["Launch", "The PDF starts another program. Print it to a new PDF and upload that."],
  [
    "EmbeddedFile",
    "The PDF carries another file inside. Remove it, or print it to a new PDF, and upload that.",
  ],
  [
    "EmbeddedFiles",
    "The PDF carries another file inside. Remove it, or print it to a new PDF, and upload that.",
  ],
  ["RichMedia", "The PDF carries film or sound. Print it to a new PDF and upload that."],
  ["ImportData", "The PDF is a form that loads data. Print it to a new PDF and upload that."],
  ["SubmitForm", "The PDF is a form that sends data. Print it to a new PDF and upload that."],
  ["XFA", "The PDF is a dynamic form. Print it to a new PDF and upload that."],
].map(([name, refusal]) => [nameLike(name as string), refusal as string]);

function refuseUnwanted(text: string): void {
  for (const [like, refusal] of UNWANTED) if (like.test(text)) throw new Refused(refusal);
}

const FIRST = nameLike("First");
const TABLE = nameLike("ObjStm");
const FLATE = nameLike("FlateDecode");
const FURTHER = /\/(?:ASCIIHexDecode|ASCII85Decode|LZWDecode|RunLengthDecode|AHx|A85|LZW|RL)\b|#/;
/** Longer than a dictionary has reason to be. */
const DICTIONARY = 16_384;

/** Tables of compressed objects (§7.5.7): what they hold is nowhere else in the file. */
function* objectTables(bytes: Buffer, text: string): Generator<string> {
  let room = OBJECTS_MAX_BYTES;
  for (const { index } of text.matchAll(/(?<!end)stream\r?\n/g)) {
    const before = text.slice(Math.max(0, index - DICTIONARY), index);
    const dictionary = before.slice(before.lastIndexOf("obj") + 3);
    if (!TABLE.test(dictionary) && !FIRST.test(dictionary)) continue;
    if (!FLATE.test(dictionary) || FURTHER.test(dictionary))
      throw new Refused("The PDF is packed in a way we cannot check. Print it to a new PDF and upload that.");
    const start = text.indexOf("\n", index) + 1;
    const content = unpacked(bytes.subarray(start), room);
    room -= content.length;
    yield content;
  }
}

function unpacked(bytes: Buffer, room: number): string {
  try {
    // Ends by itself where the compressed data does.
    return inflateSync(bytes, { maxOutputLength: Math.max(1, room) }).toString("latin1");
  } catch (error) {
    const bomb = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    throw new Refused(
      bomb
        ? "The PDF unpacks to far more than a document holds. Print it to a new PDF and upload that."
        : "The PDF is damaged. Export it again and upload that.",
    );
  }
}

/**
 * Refuses a PDF that does things or carries things: names are looked for in the whole file, since skipping what looks
 * like pictures is how such names are hidden, and in its tables of compressed objects.
 * @throws Refused
 */
export function refuseActive(bytes: Buffer): void {
  const text = bytes.toString("latin1");
  refuseUnwanted(text);
  for (const table of objectTables(bytes, text)) refuseUnwanted(table);
}
