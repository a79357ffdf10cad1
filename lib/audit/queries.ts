import "server-only";
import { type Actor, isStaff, membershipOf } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";

export type TimelineEntry = {
  at: Date;
  verb: string;
  actorName: string;
  side: "desk" | "author" | "system";
  data: unknown;
  /** The release's version after it; null for what changes none. */
  version: number | null;
};

/** What happened to one release, oldest first, for its organisation and the desk. */
export async function releaseTimeline(
  actor: Actor,
  release: { id: string; organisationId: string },
): Promise<TimelineEntry[]> {
  if (!isStaff(actor) && !membershipOf(actor, release.organisationId)) throw notFound("The release");
  const rows = await db().auditEvent.findMany({
    where: { subjectId: release.id, subjectType: "release" },
    // Of a very long history the end is what matters.
    orderBy: { seq: "desc" },
    take: 500,
  });
  return rows.reverse().map((row) => ({
    at: row.at,
    verb: row.verb.replace(/^release\./, ""),
    actorName: row.actorName,
    side: row.actorKind === "system" ? "system" : isDesk(row.verb, row.data) ? "desk" : "author",
    data: row.data,
    version: versionOf(row.after),
  }));
}

const versionOf = (after: unknown): number | null => {
  const { version } = (after ?? {}) as { version?: unknown };
  return typeof version === "number" ? version : null;
};

/** A message stands on the side that wrote it. */
const isDesk = (verb: string, data: unknown): boolean =>
  verb === "release.message" ? (data as { side?: unknown } | null)?.side === "editor" : DESK_VERBS.test(verb);

const DESK_VERBS =
  /^release\.(claim|take_over|unclaim|assign|edit|approve|request_changes|reject|undo|reschedule|publish_retry|correct|unpublish|kill|request_decline)$/;
