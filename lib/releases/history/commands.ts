import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { columnsOf } from "../commands";
import { type Move, type Moved, move } from "../move";
import { type ReleaseContent, releaseDraft } from "../schema";
import { keepSnapshot, presentOf } from "./snapshots";

/**
 * Brings a kept text back. What stood there goes into the history first, so that this too can be taken back.
 * @throws DomainError not_found, forbidden, conflict (stale version, or no draft any more).
 */
export async function restoreMoment(
  actor: Actor,
  input: Move & { moment: string },
  now: Date,
): Promise<Moved & { content: ReleaseContent }> {
  let content: ReleaseContent | undefined;
  const moved = await move.make(actor, "save", input, now, async (tx, release) => {
    const row = isId(input.moment)
      ? await tx.draftSnapshot.findFirst({ where: { id: input.moment, releaseId: release.id } })
      : null;
    if (!row) throw notFound("This text");
    content = releaseDraft.parse(row.content);
    await keepSnapshot(tx, release.id, "restored", { ...presentOf(release), at: now });
    return { data: columnsOf(content), quiet: true };
  });
  return { ...moved, content: content as ReleaseContent };
}
