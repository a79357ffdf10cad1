import "server-only";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { env } from "./env";
import { newId } from "./ids";

const KEY = /^[a-z0-9-]{1,64}(\/[a-z0-9.-]{1,64})?$/;

function fileOf(key: string): string {
  // Keys are made by us, never by strangers; a wrong one is a bug and must not reach the disk.
  if (!KEY.test(key) || key.includes("..")) throw new Error(`not a storage key: ${key}`);
  return path.join(path.resolve(env().DATA_DIR), "media", key);
}

/** Stores bytes under a key (`a-z0-9-` with one optional `/`); written aside and renamed, so never half there. */
export async function put(key: string, bytes: Uint8Array): Promise<void> {
  const file = fileOf(key);
  await mkdir(path.dirname(file), { recursive: true });
  const aside = `${file}.${newId()}`;
  await writeFile(aside, bytes);
  await rename(aside, file);
}

/** The bytes under a key, or null. */
export async function get(key: string): Promise<Buffer | null> {
  return readFile(fileOf(key)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
}
