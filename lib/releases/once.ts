import "server-only";
import { isUniqueViolation } from "@/lib/core/db";
import { releaseOfKey } from "./commands";

/** An idempotency key: whose, which, and the hash of what was asked with it. */
export type Key = { scope: string; key: string; requestHash: string };

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
