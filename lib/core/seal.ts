import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "./env";

const FORMAT = "v1";

function keyFor(purpose: string): Buffer {
  const { AUTH_SECRET } = env();
  if (!AUTH_SECRET) throw new Error("AUTH_SECRET is not set: secrets cannot be kept without it.");
  return Buffer.from(hkdfSync("sha256", AUTH_SECRET, "dateline", `seal:${purpose}`, 32));
}

/**
 * Seals a text that has to be read again: AES-256-GCM under a key that HKDF (RFC 5869) derives from AUTH_SECRET
 * for this purpose. A copy of the database alone reveals nothing.
 */
export function seal(purpose: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return `${FORMAT}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url")}`;
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
