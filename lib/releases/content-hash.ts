import "server-only";
import { createHash } from "node:crypto";
import type { ReleaseContent } from "./schema";

/** JSON with the keys of every object in order, so that equal values have equal text (the idea of RFC 8785). */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(",")}}`;
}

/** SHA-256 in hex of a text and everything that goes with it; the order of its keys does not matter. */
export const contentHash = (content: ReleaseContent): string =>
  createHash("sha256").update(canonical(content)).digest("hex");

/**
 * SHA-256 in hex of what a client signs: all that readers will see, when and where. What is between author and
 * desk alone (the note, the attestation of rights) may still change after the client's word.
 */
export const signedHash = ({ noteToEditor: _, rightsConfirmed: __, ...shown }: ReleaseContent): string =>
  createHash("sha256").update(canonical(shown)).digest("hex");
