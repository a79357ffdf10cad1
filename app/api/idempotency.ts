import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { DomainError } from "@/lib/core/errors";
import type { Key } from "@/lib/releases/once";

/** The Idempotency-Key of a request, bound to its caller and to what it asks (draft-ietf-httpapi-idempotency-key-header). */
export function idempotencyKey(request: Request, actor: Actor, asked: unknown): Key | undefined {
  const key = request.headers.get("idempotency-key")?.trim();
  if (key === undefined) return undefined;
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw new DomainError("malformed", "An Idempotency-Key has 1 to 200 visible ASCII characters.");
  const requestHash = createHash("sha256").update(JSON.stringify(asked)).digest("hex");
  return { scope: `release:${actor.userId}`, key, requestHash };
}
