import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";

/** RFC 8301 §3.2: verifiers pass over signatures of shorter keys. */
const SHORTEST_BITS = 1024;

const textOf = (value: string): string | null => {
  // In many a place a setting has one line.
  if (value.includes("-----BEGIN")) return value.replaceAll("\\n", "\n");
  try {
    return readFileSync(value, "utf8");
  } catch {
    return null;
  }
};

/**
 * The key mails are signed with (RFC 6376), as PEM; null when there is none that may be used.
 * @param value the PEM itself, its lines ended by line breaks or by \n, or the path of a file that holds it.
 */
export function dkimKeyOf(value: string): string | null {
  const text = textOf(value);
  if (!text) return null;
  try {
    const key = createPrivateKey(text);
    const bits = key.asymmetricKeyType === "rsa" ? (key.asymmetricKeyDetails?.modulusLength ?? 0) : 0;
    return bits >= SHORTEST_BITS ? text : null;
  } catch {
    return null;
  }
}
