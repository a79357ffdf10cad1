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
};

/** What happened to one release, oldest first, for its organisation and the desk. */
export async function releaseTimeline(
  actor: Actor,
  release: { id: string; organisationId: string },
): Promise<TimelineEntry[]> {
  if (!isStaff(actor) && !membershipOf(actor, release.organisationId)) throw notFound("The release");
  const rows = await db().auditEvent.findMany({
    where: { subjectId: release.id, subjectType: "release" },
    orderBy: { seq: "asc" },
    take: 500,
  });
  return rows.map((row) => ({
    at: row.at,
    verb: row.verb.replace(/^release\./, ""),
    actorName: row.actorName,
    side: row.actorKind === "system" ? "system" : DESK_VERBS.test(row.verb) ? "desk" : "author",
    data: row.data,
  }));
}

const DESK_VERBS = /^release\.(claim|unclaim|edit|approve|request_changes|reject|correct|unpublish|kill)$/;
