import "server-only";
import type { Tx } from "@/lib/core/db";
import { portal } from "@/lib/core/paths";
import { notify, withdrawNotices } from "@/lib/notices/commands";
import type { NewNotice } from "@/lib/notices/schema";
import { HOLD_MS, type ReleaseAction, type ReleaseState } from "../lifecycle";

type Subject = { id: string; authorId: string; headline: string; version: number; status: ReleaseState };

/** What the desk's moves are called where their author reads of them. */
const TOLD: Partial<Record<ReleaseAction, string>> = {
  approve: "Approved",
  request_changes: "Changes requested",
  reject: "Not accepted",
  publish: "Published",
  reschedule: "Another time",
  correct: "Corrected",
  unpublish: "Taken offline",
  kill: "Killed",
};

const keyOf = (release: { id: string; version: number }) => `decision:${release.id}:${release.version}`;

const noticeOf = (said: string, after: Subject): NewNotice => ({
  userId: after.authorId,
  kind: "decision",
  key: keyOf(after),
  text: `${said}: ${after.headline || "Untitled release"}`,
  href: portal.release(after.id),
  releaseId: after.id,
  hasLetter: true,
});

/**
 * Tells a release's author of the desk's move, by a notice in its transaction; the letter is apart (letters.ts).
 * @param after the release as the move leaves it.
 */
export async function tellAuthor(tx: Tx, verb: string, after: Subject, now: Date): Promise<void> {
  const said = after.status === "published" && verb === "approve" ? "Published" : TOLD[verb as ReleaseAction];
  if (!said) return;
  if (verb === "approve" && after.status === "scheduled") {
    const row = await tx.release.findUnique({ where: { id: after.id }, select: { goPublicAt: true } });
    // It waits for the time to undo alone: that it is published is what its author reads.
    if (row?.goPublicAt && row.goPublicAt.getTime() - now.getTime() <= HOLD_MS) return;
  }
  await notify(tx, [noticeOf(said, after)], now);
}

/** Tells the authors of releases that were published together. */
export const tellPublished = (tx: Tx, all: Subject[], now: Date): Promise<void> =>
  notify(
    tx,
    all.map((after) => noticeOf("Published", after)),
    now,
  );

/** A decision on this version was taken back: its author has nothing to read. */
export const untellAuthor = (tx: Tx, release: { id: string; versionNumber: number }): Promise<void> =>
  withdrawNotices(tx, [keyOf({ id: release.id, version: release.versionNumber + 1 })]);
