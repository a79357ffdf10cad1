import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/core/db";
import { DomainError } from "@/lib/core/errors";
import { enqueue } from "@/lib/core/jobs";
import { HOLD_MS } from "./lifecycle";
import { type Move, type Moved, move } from "./move";
import { tellOfNewTime } from "./schedule/new-time";
import { timeRefusal } from "./schedule/refusal";

export { publishDue } from "./schedule/due";

/** Has the worker publish a release at its instant. A second appointment replaces the first. */
export const appoint = (tx: Tx, id: string, at: Date): Promise<void> =>
  enqueue(tx, "release-publish", { id }, { key: `publish:${id}`, runAt: at });

/**
 * Moves the instant at which an approved release goes public. An embargo is its organisation's word: nothing moves
 * before its end (P12).
 * @throws DomainError invalid: a time that has passed, or one before the end of the embargo.
 */
export const rescheduleRelease = (
  actor: Actor,
  input: Move & { goPublicAt: string },
  now: Date,
): Promise<Moved> =>
  move.make(actor, "reschedule", input, now, async (tx, release) => {
    const at = new Date(input.goPublicAt);
    const problem = timeRefusal(at, release.embargoUntil, now);
    if (problem)
      throw new DomainError("invalid", problem, { issues: [{ path: "goPublicAt", message: problem }] });
    await appoint(tx, release.id, at);
    const told = await tellOfNewTime(tx, release, at, now);
    return {
      data: { publishAt: at, goPublicAt: at, publishTrouble: "", publishTriedAt: null },
      audit: { from: release.goPublicAt?.toISOString() ?? null, goPublicAt: at.toISOString(), told },
    };
  });

/**
 * Has an approved release go public in a few seconds: a move in time like any other, so that the same rights and the
 * embargo count, and a slip can be moved back before anybody has read it.
 */
export const publishSoon = (actor: Actor, input: Move, now: Date): Promise<Moved> =>
  rescheduleRelease(actor, { ...input, goPublicAt: new Date(now.getTime() + HOLD_MS).toISOString() }, now);
