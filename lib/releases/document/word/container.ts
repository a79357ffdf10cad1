import { open } from "node:fs/promises";
import type { Problem } from "./problem.ts";

const HEAD_BYTES = 4096;
const NAMES_BYTES = 4 * 1024 * 1024;

const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le");

/**
 * What a file is by its first bytes: "zip" where it may be a Word document, else the problem with it. A document
 * with a password is an OLE container (MS-OFFCRYPTO §2.3.4.4) whose stream names tell it from an old one.
 */
export async function containerOf(path: string): Promise<"zip" | Problem> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if (size === 0) return "nothing";
    const head = Buffer.alloc(Math.min(HEAD_BYTES, size));
    await file.read(head, 0, head.length, 0);
    const starts = (...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);
    if (starts(0x50, 0x4b)) return "zip";
    if (head.subarray(0, 1024).includes("%PDF-")) return "pdf";
    if (head.subarray(0, 64).toString("latin1").trimStart().startsWith("{\\rtf")) return "rich_text";
    if (!starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return "not_word";
    // Directory entries may be anywhere; both ends of a large file are where writers put them.
    const first = Buffer.alloc(Math.min(NAMES_BYTES, size));
    await file.read(first, 0, first.length, 0);
    const last = Buffer.alloc(Math.min(NAMES_BYTES, size));
    await file.read(last, 0, last.length, size - last.length);
    const names = (name: string) => first.includes(utf16(name)) || last.includes(utf16(name));
    if (names("EncryptedPackage")) return "password";
    return names("WordDocument") ? "old_word" : "not_word";
  } finally {
    await file.close();
  }
}
