import "server-only";
import type { Tx } from "@/lib/core/db";
import { recallMail } from "@/lib/core/mail";
import { mailRescheduled, rescheduleMailKey } from "../letters";
import type { ReleaseRow } from "../move";

/** The time that the author knows of, when the mail about the move before this one was still waiting. */
async function knownBefore(tx: Tx, release: ReleaseRow): Promise<string | null> {
  const recalled = await recallMail(tx, rescheduleMailKey({ id: release.id, version: release.version - 1 }));
  if (!recalled) return null;
  const last = await tx.auditEvent.findFirst({
    where: { subjectId: release.id, verb: "release.reschedule" },
    orderBy: { seq: "desc" },
    select: { data: true },
  });
  const { told } = (last?.data ?? {}) as { told?: unknown };
  return typeof told === "string" ? told : null;
}

/**
 * Tells the author of a new time once the moving about has come to rest: a mail that still waits is replaced, and
 * a time that is back where the author knows it needs none.
 * @returns the time (RFC 3339) that the author knew of before.
 */
export async function tellOfNewTime(
  tx: Tx,
  release: ReleaseRow,
  at: Date,
  now: Date,
): Promise<string | null> {
  const told = (await knownBefore(tx, release)) ?? release.goPublicAt?.toISOString() ?? null;
  if (told !== at.toISOString())
    await mailRescheduled(tx, release, at, (release.content as { timeZone: string }).timeZone, now);
  return told;
}
