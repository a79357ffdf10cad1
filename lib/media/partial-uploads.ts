import "server-only";
import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { FileStore } from "@tus/file-store";
import type { DataStore, Upload } from "@tus/server";
import { env } from "@/lib/core/env";
import { list, remove, writtenAt } from "@/lib/core/storage";
import { bucketSettings, clientOf } from "@/lib/core/storage-disk";

/** An upload that is not finished by then is forgotten. */
const KEPT_MS = 24 * 3_600_000;

async function open(): Promise<DataStore> {
  const settings = bucketSettings();
  const expirationPeriodInMilliseconds = KEPT_MS;
  if (!settings)
    return new FileStore({
      directory: path.join(path.resolve(env().DATA_DIR), "uploads"),
      expirationPeriodInMilliseconds,
    });
  // Loaded only where it is used: it is large.
  const { S3Store } = await import("@tus/s3-store");
  return new S3Store({
    s3ClientConfig: { ...clientOf(settings), bucket: settings.bucket },
    expirationPeriodInMilliseconds,
    // What is remembered of an upload is wrong once another process has gone on with it.
    cache: { get: async () => undefined, set: async () => undefined, delete: async () => undefined },
    // Not every store knows tags; what is stale is told by its date.
    useTags: false,
  });
}

const held = globalThis as { datelinePartials?: Promise<DataStore> };

/** Where uploads lie until all of their bytes have come: for any web process to go on with. */
export function partialUploads(): Promise<DataStore> {
  held.datelinePartials ??= open();
  return held.datelinePartials;
}

/** A new id of an upload on its way; in a bucket it stands beside the keys of files, and differs from them. */
export const newPartialId = (): string => `upload-${randomUUID()}`;
export const isPartialId = (id: string): boolean => /^upload-[0-9a-f-]{36}$/.test(id);

/** An upload on its way, or null. */
export async function partialUpload(id: string): Promise<Upload | null> {
  if (!isPartialId(id)) return null;
  const partials = await partialUploads();
  return partials.getUpload(id).catch((error: { status_code?: number }) => {
    if (error.status_code === 404 || error.status_code === 410) return null;
    throw error;
  });
}

type Readers = DataStore & { read: (id: string) => Readable | Promise<Readable> };

/** Hands on the local file of an upload whose bytes have all come. */
export async function withPartialFile<T>(upload: Upload, work: (file: string) => Promise<T>): Promise<T> {
  if (upload.storage?.type === "file") return work(upload.storage.path);
  const folder = await mkdtemp(path.join(tmpdir(), "dateline-upload-"));
  try {
    const file = path.join(folder, "whole");
    const from = await ((await partialUploads()) as Readers).read(upload.id);
    await pipeline(Readable.from(from), createWriteStream(file));
    return await work(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Names that an upload on its way has in a bucket (its bytes, its metadata, its last piece). */
const ENDINGS = ["", ".info", ".part"];

/** Forgets an upload on its way; one that is gone already is well. */
export async function dropPartial(id: string): Promise<void> {
  const partials = await partialUploads();
  await partials.remove(id).catch(() => undefined);
  // The store ends what is under way, and leaves what has come to its end.
  if (bucketSettings() && isPartialId(id)) for (const ending of ENDINGS) await remove(id + ending);
}

/** Whole uploads in a bucket that nobody has taken: told by their metadata, which is written first. */
async function dropUntaken(now: Date): Promise<number> {
  let dropped = 0;
  for await (const { key, isFile } of list()) {
    const id = key.replace(/^\//, "").replace(/\.info$/, "");
    if (!isFile || !key.endsWith(".info") || !isPartialId(id)) continue;
    const at = await writtenAt(`${id}.info`);
    if (!at || now.getTime() - at.getTime() < KEPT_MS) continue;
    await dropPartial(id);
    dropped++;
  }
  return dropped;
}

/** Forgets uploads that nobody has finished for a day. @returns how many */
export async function dropStalePartials(now: Date): Promise<number> {
  if (bucketSettings()) return dropUntaken(now);
  const partials = await partialUploads();
  return partials.deleteExpired();
}
