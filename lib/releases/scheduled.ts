import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type Tx, transaction } from "@/lib/core/db";
import { conflict, DomainError } from "@/lib/core/errors";
import { enqueue } from "@/lib/core/jobs";
import { log } from "@/lib/core/log";
import { mailPublished, mailRescheduled } from "./letters";
import { type Move, type Moved, move } from "./move";
import { publishNews } from "./publication";

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
    const problem =
      at <= now
        ? "This time has passed: choose one ahead."
        : release.embargoUntil && at < release.embargoUntil
          ? "The embargo ends later: choose a time after it."
          : at.getTime() - now.getTime() > 366 * 86_400_000
            ? "Choose a time within a year from now."
            : null;
    if (problem)
      throw new DomainError("invalid", problem, { issues: [{ path: "goPublicAt", message: problem }] });
    await appoint(tx, release.id, at);
    await mailRescheduled(tx, release, at, (release.content as { timeZone: string }).timeZone);
    return {
      data: { publishAt: at, goPublicAt: at },
      audit: { from: release.goPublicAt?.toISOString() ?? null, goPublicAt: at.toISOString() },
    };
  });

/**
 * The scheduler's move: publishes what is due. Idempotent: a second run finds it published, or not due, and
 * does nothing. What a suspended organisation has scheduled waits until the organisation is back.
 */
export async function publishDue(actor: Actor, id: string, now: Date): Promise<"published" | "not_due"> {
  const due = await transaction((tx) =>
    tx.release.findFirst({
      where: { id, status: "scheduled", goPublicAt: { lte: now } },
      select: { version: true, organisation: { select: { suspendedAt: true } } },
    }),
  );
  if (!due) return "not_due";
  if (due.organisation.suspendedAt) {
    log.warn({ release: id }, "held: its organisation is suspended");
    return "not_due";
  }
  await move.make(actor, "publish", { id, version: due.version }, now, async (tx, release) => {
    if (!release.goPublicAt || release.goPublicAt > now) throw conflict("This release is not due yet.");
    const news = await publishNews(tx, release, release.goPublicAt, now);
    await mailPublished(tx, release, news);
    return { data: { publishedAt: release.goPublicAt, newsItemId: news.id } };
  });
  return "published";
}
