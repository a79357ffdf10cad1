import "server-only";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { clip } from "@/lib/core/clip";
import type { Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";

/** Kept for each source, newest first. */
const KEPT = 10;
/** Of the message as it came; a longer one is kept up to here. */
const MOST_BYTES = 10 * 1024 * 1024;

export type Payload = { bytes: Uint8Array; contentType: string };

/** A message as it is kept (RFC 1952). */
export const packed = promisify(gzip) as (bytes: Uint8Array) => Promise<Buffer<ArrayBuffer>>;
/** What was kept, as it came. */
export const unpacked = (kept: Uint8Array): Promise<Buffer> =>
  promisify<Uint8Array, Buffer>((bytes, done) => gunzip(bytes, { maxOutputLength: MOST_BYTES * 2 }, done))(
    kept,
  );

/** Keeps what a source sent when something of it could not be taken, and forgets all but the last ten (I6). */
export async function keepPayload(
  tx: Tx,
  fetch: { id: string; sourceId: string; at: Date },
  { bytes, contentType }: Payload,
  reason: string,
): Promise<void> {
  const message = bytes.subarray(0, MOST_BYTES);
  await tx.wirePayload.create({
    data: {
      id: newId(),
      sourceId: fetch.sourceId,
      fetchId: fetch.id,
      at: fetch.at,
      reason: clip(reason, 500),
      contentType: clip(contentType, 200),
      size: message.byteLength,
      body: await packed(message),
    },
  });
  await tx.$executeRaw`delete from wire_payloads where source_id = ${fetch.sourceId}::uuid and id in (
    select id from wire_payloads where source_id = ${fetch.sourceId}::uuid order by at desc, id desc offset ${KEPT})`;
}
