import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { DomainError } from "@/lib/core/errors";
import { FILE_MAX_BYTES } from "@/lib/releases/document/word/problem";

const PASTE_MAX_BYTES = 4 * 1024 * 1024;

/** The chunks of a body, counted while they come: a length may be missing, or wrong. */
async function* counted(request: Request, most: number, message: string): AsyncGenerator<Uint8Array> {
  const tooLarge = () => new DomainError("too_large", message);
  if (Number(request.headers.get("content-length") ?? 0) > most) throw tooLarge();
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > most) throw tooLarge();
    yield chunk;
  }
}

/** Puts the body into a file, hands it on with its folder, and afterwards both are gone. */
export async function withBodyOnDisk<T>(
  request: Request,
  tooLarge: string,
  work: (file: string, folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "dateline-import-"));
  try {
    const file = path.join(folder, "document");
    await pipeline(counted(request, FILE_MAX_BYTES, tooLarge), createWriteStream(file));
    return await work(file, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function pastedText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  const message = "What you pasted is larger than 4 MB. Paste the text of the release alone.";
  for await (const chunk of counted(request, PASTE_MAX_BYTES, message)) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8").replaceAll("\0", "");
}
