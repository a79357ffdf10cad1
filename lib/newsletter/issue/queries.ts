import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { assertMaySeeFigures } from "../figures/queries";
import { roundKey } from "../freezing/rounds";
import { type Departure, departures, type Wanting } from "./rounds";

/** How a title's daily email is run; version 0: as it is run by itself. */
export type TitleView = {
  version: number;
  paused: { at: Date; by: string; reason: string } | null;
  approval: boolean;
  clicks: boolean;
};

/** @throws DomainError forbidden. */
export async function titleView(actor: Actor, publicationId: string): Promise<TitleView> {
  assertMaySeeFigures(actor);
  const row = await db().newsletterTitle.findUnique({ where: { publicationId } });
  if (!row) return { version: 0, paused: null, approval: false, clicks: false };
  const { version, pausedAt, pausedBy, pausedReason, approval, clicks } = row;
  return {
    version,
    paused: pausedAt && { at: pausedAt, by: pausedBy, reason: pausedReason },
    approval,
    clicks,
  };
}

/** What was decided about a day's letter; version 0: nothing. */
export type IssueView = {
  day: string;
  version: number;
  leadId: string | null;
  pinned: string[];
  dropped: string[];
  subject: string;
  note: string;
  approved: { at: Date; by: string } | null;
  held: { at: Date; by: string; reason: string } | null;
};

/** @throws DomainError forbidden. */
export async function issueView(actor: Actor, publicationId: string, day: string): Promise<IssueView> {
  assertMaySeeFigures(actor);
  const row = await db().newsletterIssue.findUnique({ where: { publicationId_day: { publicationId, day } } });
  return {
    day,
    version: row?.version ?? 0,
    leadId: row?.leadId ?? null,
    pinned: row?.pinned ?? [],
    dropped: row?.dropped ?? [],
    subject: row?.subject ?? "",
    note: row?.note ?? "",
    approved: row?.approvedAt ? { at: row.approvedAt, by: row.approvedBy } : null,
    held: row?.heldAt ? { at: row.heldAt, by: row.heldBy, reason: row.heldReason } : null,
  };
}

/** Rounds that no edition has taken, which fall due after one instant and not after another. */
export async function departuresFrom(
  title: { id: string; timeZone: string },
  span: { after: Date; until: Date },
): Promise<Departure[]> {
  const [wanting, known] = await Promise.all([
    db().$queryRaw<Wanting[]>`
      select time_zone as "timeZone", hour, days, count(*)::int as readers from subscribers
      where publication_id = ${title.id}::uuid and state = 'active' group by 1, 2, 3`,
    db().editionRound.findMany({
      where: { publicationId: title.id, dueAt: { gt: span.after } },
      select: { timeZone: true, hour: true, day: true },
    }),
  ]);
  return departures(wanting, span, title.timeZone, new Set(known.map(roundKey)));
}

export type Skipped = {
  at: Date;
  timeZone: string;
  hour: number;
  day: string;
  reason: string;
  readers: number;
};

/** Rounds that were too late to be sent, the newest first. @throws DomainError forbidden. */
export async function skippedRounds(actor: Actor, publicationId: string, since: Date): Promise<Skipped[]> {
  assertMaySeeFigures(actor);
  const rows = await db().editionRound.findMany({
    where: { publicationId, state: "skipped", dueAt: { gte: since } },
    orderBy: [{ dueAt: "desc" }, { id: "desc" }],
    take: 50,
  });
  return rows.map(({ dueAt, timeZone, hour, day, reason, recipients }) => ({
    at: dueAt,
    timeZone,
    hour,
    day,
    reason,
    readers: recipients,
  }));
}
