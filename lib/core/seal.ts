import "server-only";
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomFillSync,
} from "node:crypto";
import { env } from "./env";

const FORMAT = "v1";

/** Keys by AUTH_SECRET and what they are for: to derive one takes longer than to seal with it. */
const keys = new Map<string, KeyObject>();

function keyFor(purpose: string, use: "seal" | "mark" = "seal"): KeyObject {
  const { AUTH_SECRET } = env();
  if (!AUTH_SECRET) throw new Error("AUTH_SECRET is not set: secrets cannot be kept without it.");
  const name = `${AUTH_SECRET} ${use}:${purpose}`;
  const key =
    keys.get(name) ??
    createSecretKey(Buffer.from(hkdfSync("sha256", AUTH_SECRET, "dateline", `${use}:${purpose}`, 32)));
  keys.set(name, key);
  return key;
}

const NONCE_BYTES = 12;
/** Random bytes not yet used; drawn many at a time, as each drawing asks the system. */
const drawn = Buffer.alloc(NONCE_BYTES * 256);
let used = drawn.length;

function nonce(): Buffer {
  if (used === drawn.length) {
    randomFillSync(drawn);
    used = 0;
  }
  used += NONCE_BYTES;
  return Buffer.from(drawn.subarray(used - NONCE_BYTES, used));
}

/**
 * Seals a text that has to be read again: AES-256-GCM under a key that HKDF (RFC 5869) derives from AUTH_SECRET
 * for this purpose. A copy of the database alone reveals nothing.
 */
export function seal(purpose: string, text: string): string {
  const first = nonce();
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), first);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return `${FORMAT}.${Buffer.concat([first, cipher.getAuthTag(), sealed]).toString("base64url")}`;
}

/** What was sealed; null when it was altered, or AUTH_SECRET has changed since: then it is lost for good. */
export function unseal(purpose: string, sealed: string): string | null {
  const [format, text = ""] = sealed.split(".");
  const bytes = Buffer.from(text, "base64url");
  if (format !== FORMAT || bytes.length < 28) return null;
  try {
    const cipher = createDecipheriv("aes-256-gcm", keyFor(purpose), bytes.subarray(0, 12));
    cipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

/** What shows that bytes are ours, where they have to stay readable: HMAC-SHA-256 under a key of its own, 32 bytes. */
export const markOf = (purpose: string, bytes: Uint8Array): Buffer =>
  createHmac("sha256", keyFor(purpose, "mark")).update(bytes).digest();
