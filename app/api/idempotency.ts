import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { isUniqueViolation } from "@/lib/core/db";
import { DomainError } from "@/lib/core/errors";
import { releaseOfKey } from "@/lib/releases/commands";

type Key = { scope: string; key: string; requestHash: string };

/** The Idempotency-Key of a request, bound to its caller and to what it asks (draft-ietf-httpapi-idempotency-key-header). */
export function idempotencyKey(request: Request, actor: Actor, asked: unknown): Key | undefined {
  const key = request.headers.get("idempotency-key")?.trim();
  if (key === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw new DomainError("malformed", "An Idempotency-Key has 1 to 200 visible ASCII characters.");
  const requestHash = createHash("sha256").update(JSON.stringify(asked)).digest("hex");
  return { scope: `release:${actor.userId}`, key, requestHash };
}

/**
 * Makes a release once per key, however often and however simultaneously it is asked to.
 * @returns the release's id, and whether an earlier call had made it.
 * @throws DomainError invalid when the key was used for something else.
 */
export async function once(
  idempotency: Key | undefined,
  make: () => Promise<{ id: string }>,
): Promise<{ id: string; replayed: boolean }> {
  const earlier = () =>
    idempotency
      ? releaseOfKey(idempotency.scope, idempotency.key, idempotency.requestHash)
      : Promise.resolve(null);
  const known = await earlier();
  if (known) return { id: known, replayed: true };
  try {
    return { id: (await make()).id, replayed: false };
  } catch (error) {
    // The same key committed while this call was at work.
    const other = isUniqueViolation(error) ? await earlier() : null;
    if (!other) throw error;
    return { id: other, replayed: true };
  }
}
