import "server-only";
import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { newId } from "./ids";
import { store } from "./storage-disk";

const KEY = /^[a-z0-9][a-z0-9.-]{0,63}(\/[a-z0-9.-]{1,64})?$/;
/** Where files are written before they are renamed; what stays here was left by a process that died. */
export const ASIDE = "aside";

// Keys are made by us, never by strangers; a wrong one is a bug and must not reach the disk.
function checked(key: string): string {
  if (!KEY.test(key) || key.includes("..")) throw new Error(`not a storage key: ${key}`);
  return key;
}

const MISSING = new Set(["ENOENT", "ENOTDIR", "NoSuchKey", "NotFound"]);

function isMissing(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause)
    if (MISSING.has((each as NodeJS.ErrnoException).code ?? "") || MISSING.has(each.name)) return true;
  return false;
}

const orNull = (error: unknown): null => {
  if (isMissing(error)) return null;
  throw error;
};

/** An object store shows a file when it has all of it; on a disk it is written aside and renamed. */
async function write(key: string, save: (key: string) => Promise<void>): Promise<void> {
  const { disk, local } = await store();
  if (!local) return save(checked(key));
  const aside = `${ASIDE}/${newId()}`;
  try {
    await save(aside);
    await disk.move(aside, checked(key));
  } catch (error) {
    await disk.delete(aside).catch(() => undefined);
    throw error;
  }
}

/** Stores bytes under a key (`a-z0-9.-` with one optional `/`); never half there. */
export async function put(key: string, bytes: Uint8Array): Promise<void> {
  const { disk } = await store();
  await write(key, (at) => disk.put(at, bytes));
}

/** Stores a local file under a key, read piece by piece; the file stays where it is. */
export async function putFile(key: string, file: string): Promise<void> {
  const { disk } = await store();
  const { size } = await stat(file);
  await write(key, (at) => disk.putStream(at, createReadStream(file), { contentLength: size }));
}

/** The bytes under a key, or null. */
export async function get(key: string): Promise<Buffer | null> {
  const { disk } = await store();
  return disk
    .getBytes(checked(key))
    .then((bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), orNull);
}

/** The bytes under a key piece by piece, or null. */
export async function stream(key: string): Promise<Readable | null> {
  const { disk } = await store();
  // A local file is opened only when it is read: asked first, a missing one is told in time.
  if (!(await disk.exists(checked(key)))) return null;
  return disk.getStream(key).catch(orNull);
}

/** Copies what is under a key into a local file. @returns whether there was anything */
export async function fetchTo(key: string, file: string): Promise<boolean> {
  const from = await stream(key);
  if (!from) return false;
  await pipeline(from, createWriteStream(file));
  return true;
}

/** Removes what is under a key, if anything is. */
export async function remove(key: string): Promise<void> {
  const { disk } = await store();
  await disk.delete(checked(key)).catch(orNull);
}

/** Removes everything below `folder/`. */
export async function removeFolder(folder: string): Promise<void> {
  const { disk } = await store();
  await disk.deleteAll(checked(folder)).catch(orNull);
}

/** What there is: names of the folders at the top, or keys of the files in one. */
export async function* list(folder?: string): AsyncGenerator<{ key: string; isFile: boolean }> {
  const { disk } = await store();
  let page: string | undefined;
  do {
    const found = await disk
      .listAll(folder, page === undefined ? {} : { paginationToken: page })
      .catch(orNull);
    for (const each of found?.objects ?? [])
      yield each.isFile ? { key: each.key, isFile: true } : { key: each.prefix, isFile: false };
    page = found?.paginationToken;
  } while (page !== undefined);
}

/** When a file was written, or null when there is none. */
export async function writtenAt(key: string): Promise<Date | null> {
  const { disk } = await store();
  const found = await disk.getMetaData(checked(key)).catch(orNull);
  return found?.lastModified ?? null;
}
