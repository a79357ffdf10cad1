import { type Actor, membershipOf } from "@/lib/auth/actor";
import { DomainError } from "@/lib/core/errors";
import { getRelease, type ReleaseView } from "@/lib/releases/queries";

/** A release of the actor's own organisations, or null. Editors look at others' releases on the desk. */
export async function ownRelease(actor: Actor, id: string, now: Date): Promise<ReleaseView | null> {
  try {
    const release = await getRelease(actor, id, now);
    return membershipOf(actor, release.organisation.id) ? release : null;
  } catch (error) {
    if (error instanceof DomainError && error.kind === "not_found") return null;
    throw error;
  }
}
