// What a file is, by its bytes alone: neither its name nor what the browser calls it is looked at.
import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { Refused } from "./verdict.ts";

export const IMAGE_TYPES = new Set([
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/avif",
  "image/gif",
  "image/tiff",
]);

const TAKEN = "We take JPEG, PNG, WebP, AVIF, GIF and TIFF pictures, and PDF documents.";

const TEXTS: [RegExp, string][] = [
  [
    /^(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!doctype svg[\s\S]*?>\s*)?<svg[\s>]/i,
    "This is an SVG drawing, which may carry scripts. Export it as PNG and upload that.",
  ],
  [/^(?:<!doctype html|<html|<head|<body|<script)/i, `This is a web page, not a picture or a PDF. ${TAKEN}`],
  [/^<\?php/i, `This is a program, not a picture or a PDF. ${TAKEN}`],
  [/^#!/, `This is a program, not a picture or a PDF. ${TAKEN}`],
  [/^<\?xml/i, `This is an XML file, not a picture or a PDF. ${TAKEN}`],
];

const BINARIES: [RegExp, string][] = [
  [
    /^image\/hei[cf]/,
    "This picture is in Apple's HEIC format, which we cannot read. Save or share it as JPEG (on an iPhone: Settings, Camera, Formats, Most Compatible) and upload that.",
  ],
  [
    /^image\/apng$/,
    "This PNG is an animation. News pictures stand still: save the frame you want as PNG or JPEG.",
  ],
  [
    /wordprocessingml|msword|opendocument\.text|x-cfb|rtf/,
    "This is a text document. Start a release from it, or save it as PDF and upload that.",
  ],
  [/^(?:video|audio)\//, `Sound and film cannot be uploaded here. ${TAKEN}`],
  [
    /zip|rar|7z|gzip|x-tar|bzip|zstd|x-xz|java-archive/,
    "This is an archive. Unpack it and upload the pictures and PDFs one by one.",
  ],
  [/executable|x-elf|x-mach|msdownload|x-msi|wasm|x-sharedlib/, `This is a program. ${TAKEN}`],
];

const HEAD_BYTES = 4096;

/** The first bytes, each as a character. */
async function headOf(file: string): Promise<string> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await handle.close();
  }
}

const refusalOf = (list: [RegExp, string][], value: string) => list.find(([like]) => like.test(value))?.[1];

/**
 * The type of a local file.
 * @returns one of IMAGE_TYPES, or application/pdf
 * @throws Refused for everything else, saying what it is and what to send instead
 */
export async function typeOf(file: string): Promise<string> {
  const found = await fileTypeFromFile(file).catch(() => undefined);
  if (found && (IMAGE_TYPES.has(found.mime) || found.mime === "application/pdf")) return found.mime;
  const text = await headOf(file);
  const start = text.replace(/^(?:\xef\xbb\xbf)?\s+|^\xef\xbb\xbf/, "");
  const known = refusalOf(TEXTS, start) ?? (found && refusalOf(BINARIES, found.mime));
  if (known) throw new Refused(known);
  if (text.slice(0, 1024).includes("%PDF-"))
    throw new Refused("Other data stands before this PDF. Export it again and upload that.");
  throw new Refused(
    found
      ? `Files of this type (${found.mime}) are not taken. ${TAKEN}`
      : `We cannot tell what this file is. ${TAKEN}`,
  );
}
