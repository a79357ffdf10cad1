import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { isUniqueViolation } from "@/lib/core/db";
import { conflict, DomainError } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import { cleanContent, createRelease, releaseOfKey } from "./commands";
import type { Moved } from "./move";
import { getRelease } from "./queries";
import { sameContent } from "./same-content";
import type { ReleaseContent } from "./schema";

type Draft = { organisationId: string; draftKey: string; content: ReleaseContent };

/** The release that a form's first save has made, or null while there is none. @param draftKey the form's. */
const draftOfKey = (actor: Actor, draftKey: string, organisationId: string): Promise<string | null> =>
  releaseOfKey(`form:${actor.userId}`, draftKey, organisationId);

/**
 * Where a new form goes on: at the release that its address's key has made, or with a key of its own when there is
 * none, or when that key has made one for another organisation.
 */
export async function formOfKey(
  actor: Actor,
  asked: unknown,
  organisationId: string,
): Promise<{ draftKey: string; made: string | null }> {
  if (typeof asked !== "string" || !isId(asked)) return { draftKey: newId(), made: null };
  try {
    return { draftKey: asked, made: await draftOfKey(actor, asked, organisationId) };
  } catch (error) {
    if (error instanceof DomainError && error.kind === "invalid") return { draftKey: newId(), made: null };
    throw error;
  }
}

/**
 * The first save of a form. Sent twice, because an answer was lost or a tab restored, it makes one release: the
 * same text is answered with that release, another text meets what is stored as any stale save would.
 */
export async function startDraft(actor: Actor, draft: Draft, now: Date): Promise<Moved> {
  const { organisationId, draftKey, content } = draft;
  const known = await draftOfKey(actor, draftKey, organisationId);
  if (!known) {
    const key = { scope: `form:${actor.userId}`, key: draftKey, requestHash: organisationId };
    return createRelease(actor, organisationId, content, now, key).catch((error: unknown) => {
      // The same first save, sent twice at once: the other one was quicker.
      if (!isUniqueViolation(error)) throw error;
      return startDraft(actor, draft, now);
    });
  }
  const release = await getRelease(actor, known, now);
  const { id, version, status } = release;
  if (sameContent(release.content, cleanContent(content))) return { id, version, status };
  throw conflict("This release has changed since you opened it.", {
    current: {
      id,
      status,
      version,
      content: release.content,
      by: release.changedBy,
      at: release.updatedAt.toISOString(),
    },
  });
}
