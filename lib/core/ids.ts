import { v7, validate } from "uuid";

/** Random bytes are fetched for many ids at a time: each fetch costs more than an id. */
const pool = new Uint8Array(4096);
let used = pool.length;

function random(bytes: number): Uint8Array {
  if (used + bytes > pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  used += bytes;
  return pool.slice(used - bytes, used);
}

let at = 0;
let seq = 0;

/** A new UUIDv7 (RFC 9562 §5.7): sorts by time of creation, and within a millisecond by a counter (§6.2, method 1). */
export function newId(): string {
  const now = Date.now();
  if (now > at) {
    at = now;
    // It begins in the lower half, so that it does not come to its end within a millisecond.
    seq = new DataView(random(4).buffer).getUint32(0) >>> 1;
  } else {
    seq = (seq + 1) >>> 0;
    if (seq === 0) at++;
  }
  return v7({ msecs: at, seq, random: random(16) });
}

/** Whether a path or body value may be used as a uuid in a query. */
export const isId = (value: string): boolean => validate(value);
