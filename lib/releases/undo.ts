import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { conflict } from "@/lib/core/errors";
import { cancelJob } from "@/lib/core/jobs";
import { claimOf } from "./claims";
import { recallLetters } from "./held-letters";
import { HOLD_MS } from "./lifecycle";
import { type Move, type Moved, move } from "./move";
import { untellAuthor } from "./telling/author";
import { askedTime } from "./well-formed";

/**
 * Takes one's own last decision back within UNDO_MS: the release is in review again and in the same hands, and no
 * mail has told its author otherwise. The decision stays on record as undone; what is public already stays public.
 * @throws DomainError conflict: somebody else's decision, or too late.
 */
export const undoDecision = (actor: Actor, input: Move, now: Date): Promise<Moved> =>
  move.make(actor, "undo", input, now, async (tx, release) => {
    const last = await tx.reviewDecision.findFirst({
      where: { releaseId: release.id, undoneAt: null },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    });
    const current = { status: release.status, version: release.version };
    if (!last || last.editorId !== actor.userId)
      throw conflict("Only who made the last decision can take it back.", { current });
    const tooLate = () =>
      conflict("It is too late to take this back: its author is being told.", { current });
    if (now.getTime() - last.createdAt.getTime() > HOLD_MS) throw tooLate();
    // A clock that is behind, or a request that waited: what was sent decides, not what the time was.
    if (!(await recallLetters(tx, release, last))) throw tooLate();
    await tx.reviewDecision.update({ where: { id: last.id }, data: { undoneAt: now } });
    await untellAuthor(tx, { id: release.id, versionNumber: last.versionNumber });
    await cancelJob(tx, `publish:${release.id}`);
    return {
      data: {
        ...claimOf(actor.userId, now),
        decidedAt: null,
        dueAt: last.dueAt,
        goPublicAt: null,
        publishAt: askedTime(release),
        creditName: null,
        creditUrl: null,
      },
      audit: { decision: last.decision },
    };
  });
