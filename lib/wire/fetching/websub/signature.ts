import { createHmac, timingSafeEqual } from "node:crypto";

/** The methods a hub may sign with (WebSub §7). */
const METHODS = ["sha1", "sha256", "sha384", "sha512"];

/** Whether a push was signed with our secret: `X-Hub-Signature: method=hex`, compared in constant time. */
export function isSigned(header: string | null, body: Uint8Array, secret: string): boolean {
  const [, method = "", given = ""] = /^\s*(\w+)=([\da-f]+)\s*$/i.exec(header ?? "") ?? [];
  if (!METHODS.includes(method.toLowerCase())) return false;
  const right = createHmac(method.toLowerCase(), secret).update(body).digest();
  const bytes = Buffer.from(given, "hex");
  return bytes.length === right.length && timingSafeEqual(bytes, right);
}
