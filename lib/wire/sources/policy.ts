import type { Actor } from "@/lib/auth/actor";
import { holds } from "@/lib/auth/permissions";
import { forbidden } from "@/lib/core/errors";

/** @throws DomainError forbidden unless they keep the sources, or nobody in particular acts. */
export function assertMayManage(actor: Actor): void {
  if (actor.kind !== "system" && !holds(actor, "wire"))
    throw forbidden("Only editors may manage wire sources.");
}
