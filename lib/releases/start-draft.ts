import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { conflict } from "@/lib/core/errors";
import { createRelease, releaseOfKey, saveRelease } from "./commands";
import type { Moved } from "./move";
import { getRelease } from "./queries";
import type { ReleaseContent } from "./schema";

type Draft = { organisationId: string; draftKey: string; content: ReleaseContent };

/**
 * The first save of a form. Sent twice, because an answer was lost or a tab restored, it makes one release: the
 * second time its text is saved into the first's, unless that has been written on since.
 */
export async function startDraft(actor: Actor, draft: Draft, now: Date): Promise<Moved> {
  const scope = `form:${actor.userId}`;
  const known = await releaseOfKey(scope, draft.draftKey, draft.organisationId);
  if (!known)
    return createRelease(actor, draft.organisationId, draft.content, now, {
      scope,
      key: draft.draftKey,
      requestHash: draft.organisationId,
    });
  const release = await getRelease(actor, known, now);
  const { id, version, status, content } = release;
  if (version > 1)
    throw conflict("This release has changed since you opened it.", {
      current: { id, status, version, content },
    });
  return saveRelease(actor, { id, version, content: draft.content }, now);
}
