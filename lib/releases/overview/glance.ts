import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db, Prisma } from "@/lib/core/db";
import { assertStaff } from "../queries";
import { countQueue } from "../queue/counts";

type Line = { id: string; headline: string; organisation: string };

export type DeskOverview = {
  waiting: number;
  /** How many are under review. */
  reviewing: number;
  overdue: number;
  /** What has the first place among what waits. */
  next: (Line & { dueAt: Date | null })[];
  /** Under review now, with who holds it. */
  inReview: (Line & { editor: string | null; until: Date | null })[];
  scheduled: (Line & { goPublicAt: Date | null })[];
  /** What this editor holds or was given and has not decided on, first due first. */
  own: (Line & { dueAt: Date | null; held: boolean })[];
  /** Publications since `since`. */
  published: number;
};

const LINES = 6;
const named = Prisma.sql`r.id, r.headline, o.name as organisation`;
const joined = Prisma.sql`releases r join organisations o on o.id = r.organisation_id`;

/**
 * The desk at a glance, for one of its editors. Each part reads a few rows of an index, however much waits.
 * @param since the start of the desk's day.
 * @throws DomainError forbidden unless staff.
 */
export async function deskOverview(actor: Actor, since: Date, now: Date): Promise<DeskOverview> {
  assertStaff(actor);
  const [counts, [late], next, inReview, scheduled, own, [out]] = await Promise.all([
    countQueue(actor),
    db().$queryRaw<{ count: number }[]>`
      select count(*)::int as count from releases
      where status = 'submitted' and due_at <= ${now}::timestamptz`,
    db().$queryRaw<DeskOverview["next"]>`
      select ${named}, r.due_at as "dueAt" from ${joined}
      where r.status = 'submitted' order by r.rank_at, r.id limit ${LINES}`,
    db().$queryRaw<DeskOverview["inReview"]>`
      select ${named}, case when r.claim_expires_at > ${now}::timestamptz then u.name end as editor,
        case when r.claim_expires_at > ${now}::timestamptz then r.claim_expires_at end as until
      from ${joined} left join users u on u.id = r.claimed_by_id
      where r.status = 'in_review' order by r.due_at, r.id limit 8`,
    db().$queryRaw<DeskOverview["scheduled"]>`
      select ${named}, r.go_public_at as "goPublicAt" from ${joined}
      where r.status = 'scheduled' and r.go_public_at > ${now}::timestamptz
      order by r.go_public_at, r.id limit ${LINES}`,
    ownWork(actor, now),
    db().$queryRaw<{ count: number }[]>`
      select count(*)::int as count from releases
      where status = 'published' and updated_at >= ${since}::timestamptz and published_at >= ${since}::timestamptz`,
  ]);
  return {
    waiting: counts.waiting,
    reviewing: counts.reviewing,
    overdue: late?.count ?? 0,
    next,
    inReview,
    scheduled,
    own,
    published: out?.count ?? 0,
  };
}

async function ownWork(actor: Actor, now: Date): Promise<DeskOverview["own"]> {
  if (!actor.userId) return [];
  return db().$queryRaw<DeskOverview["own"]>`
    select ${named}, r.due_at as "dueAt",
      coalesce(r.claimed_by_id = ${actor.userId}::uuid and r.claim_expires_at > ${now}::timestamptz, false) as held
    from ${joined}
    where r.id in (
      select id from releases where status = 'in_review' and claimed_by_id = ${actor.userId}::uuid
        and claim_expires_at > ${now}::timestamptz
      union
      select id from releases where facets @> array[${`for/${actor.userId}`}]
        and status in ('submitted', 'in_review'))
    order by r.due_at, r.id limit 10`;
}
