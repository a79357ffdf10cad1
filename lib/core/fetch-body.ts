import "server-only";
import { pipeline, Readable, type Transform } from "node:stream";
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createInflateRaw,
  createZstdDecompress,
} from "node:zlib";
import { FetchError, toFailure } from "./fetch-error";
import { fileSize } from "./file-size";

/** A body slower than this, on average and after a while, is a slow-loris (bytes a second as they come). */
const FLOOR_BYTES_S = 1024;
const GRACE_MS = 6_000;
const WATCH_MS = 500;
/** More codings on top of each other than this are a bomb. */
const MOST_CODINGS = 3;
/** What a text may grow by when it is unpacked, once it is large. */
const BOMB_RATIO = 200;
const BOMB_BYTES = 2 * 1024 * 1024;
/** From here on a body is large (`onLarge`). */
const LARGE_BYTES = 256 * 1024;

type Bytes = AsyncIterable<Uint8Array>;

/** The first bytes, and all of them. */
async function peeked(source: Bytes): Promise<{ head: Uint8Array; all: Bytes }> {
  const rest = source[Symbol.asyncIterator]();
  const begun: Uint8Array[] = [];
  let size = 0;
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    begun.push(next.value);
    size += next.value.byteLength;
    if (size >= 2) break;
  }
  async function* all() {
    yield* begun;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  }
  return { head: Buffer.concat(begun), all: all() };
}

/** Servers name a coding they have not applied: only what looks like it is unpacked. */
function decoderOf(coding: string, head: Uint8Array): Transform | null {
  const [first = 0, second = 0] = head;
  if (coding === "gzip" || coding === "x-gzip")
    return first === 0x1f && second === 0x8b ? createGunzip() : null;
  if (coding === "br") return createBrotliDecompress();
  if (coding === "zstd") return first === 0x28 && second === 0xb5 ? createZstdDecompress() : null;
  // RFC 9110 §8.4.1.2 means zlib; some send the bare deflate.
  if (coding === "deflate")
    return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0 ? createInflate() : createInflateRaw();
  return null;
}

async function unpacked(source: Bytes, codings: string[]): Promise<Bytes> {
  let stream = source;
  for (const coding of codings.toReversed()) {
    const { head, all } = await peeked(stream);
    const decoder = head.byteLength ? decoderOf(coding, head) : null;
    // The reader at the end learns of whatever fails on the way.
    stream = decoder ? (pipeline(Readable.from(all), decoder, () => undefined) as unknown as Bytes) : all;
  }
  return stream;
}

/** The codings of Content-Encoding in the order they were applied (RFC 9110 §8.4); "identity" is none. */
export function codingsOf(header: string | null): string[] {
  const codings = (header ?? "")
    .toLowerCase()
    .split(",")
    .map((each) => each.trim());
  const applied = codings.filter((each) => each && each !== "identity");
  if (applied.length > MOST_CODINGS)
    throw new FetchError("bad_answer", "The answer is compressed too many times.");
  return applied;
}

export type BodyLimits = {
  /** After decompression. */
  maxBytes: number;
  /** Waited for when a body turns out to be large, so that not all large ones are in memory at once. */
  onLarge?: (() => Promise<void>) | undefined;
};

/**
 * Reads a body to its end: unpacked, capped after that, bombs and slow-loris cut short.
 * @throws FetchError, with what had come when it broke off.
 */
export async function readBody(
  body: Readable,
  codings: string[],
  { maxBytes, onLarge }: BodyLimits,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let [came, size, waitedMs] = [0, 0, 0];
  const begun = performance.now();
  const watch = setInterval(() => {
    const elapsed = performance.now() - begun - waitedMs;
    if (elapsed > GRACE_MS && came < (FLOOR_BYTES_S * elapsed) / 1000)
      body.destroy(new FetchError("too_slow", "The server sends too slowly."));
  }, WATCH_MS);
  async function* counted() {
    for await (const chunk of body) {
      came += (chunk as Buffer).byteLength;
      yield chunk as Buffer;
    }
  }
  try {
    for await (const chunk of await unpacked(counted(), codings)) {
      const wasSmall = size <= LARGE_BYTES;
      size += chunk.byteLength;
      if (size > maxBytes)
        throw new FetchError("too_large", `The answer is larger than ${fileSize(maxBytes)}.`);
      if (size > BOMB_BYTES && size > came * BOMB_RATIO)
        throw new FetchError("too_large", "The answer grows beyond all bounds when it is unpacked.");
      chunks.push(chunk);
      if (onLarge && wasSmall && size > LARGE_BYTES) {
        const asked = performance.now();
        await onLarge();
        waitedMs += performance.now() - asked;
      }
    }
    return Buffer.concat(chunks, size);
  } catch (error) {
    const failure = toFailure(error);
    if (failure.reason !== "broken_off" && failure.reason !== "bad_answer") throw failure;
    throw new FetchError(failure.reason, `${failure.message} ${fileSize(size)} had come.`, {
      partial: Buffer.concat(chunks, size),
    });
  } finally {
    clearInterval(watch);
    body.destroy();
  }
}
