import "server-only";
import type { Readable } from "node:stream";
import { type Actor, isStaff, membershipOf } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { get, stream } from "@/lib/core/storage";
import { originalOf } from "./key";
import { mailPicture } from "./mail-picture";
import type { ImageFormat } from "./schema";

/** One file of a key: a picture in a width and a format ("jpg": for letters), or a document. */
export type FileName = { width: number; format: ImageFormat | "jpg" } | "document";

/** What an address names, or null: sizes and formats that we do not make have no address (W7). */
export function fileNamed(key: string, file: string): FileName | null {
  if (!/^[a-f0-9]{32}$/.test(key)) return null;
  if (file === "document.pdf") return "document";
  const [, width, format] = /^([1-9]\d{0,4})\.(avif|webp|jpg)$/.exec(file) ?? [];
  return width ? { width: Number(width), format: format as ImageFormat | "jpg" } : null;
}

export type ServedFile = {
  body: Buffer | Readable;
  bytes: number;
  contentType: string;
  /** What a reader's computer calls it; null for what is shown in place. */
  filename: string | null;
};

/** The file itself; whether whoever asks may have it has been decided before. Null when there is none. */
export async function servedFile(key: string, file: FileName): Promise<ServedFile | null> {
  if (file === "document") return servedDocument(key);
  const { width, format } = file;
  const isMail = format === "jpg";
  const body = isMail ? await mailPicture(key, width) : await get(`${key}/${width}.${format}`);
  const contentType = isMail ? "image/jpeg" : `image/${format}`;
  return body && { body, bytes: body.length, contentType, filename: null };
}

async function servedDocument(key: string): Promise<ServedFile | null> {
  const row = await db().media.findFirst({
    where: { key, kind: "document", status: "ready" },
    select: { bytes: true, filename: true },
  });
  const body = row ? await stream(originalOf(key)) : null;
  return row && body && { body, bytes: row.bytes, contentType: "application/pdf", filename: row.filename };
}

/** Whether somebody signed in may see a file before readers do: the desk every one, members their organisation's. */
export async function mayLookAhead(actor: Actor, key: string): Promise<boolean> {
  if (isStaff(actor)) return true;
  const row = await db().media.findFirst({
    where: { key, status: "ready" },
    select: { organisationId: true },
  });
  return Boolean(row && membershipOf(actor, row.organisationId));
}
