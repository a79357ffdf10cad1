import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db, Prisma } from "@/lib/core/db";
import { assertStaff } from "./queries";

export type DeskOverview = {
  /** Up to 1,000; more is "1,000+". */
  waiting: number;
  overdue: number;
  /** What waits longest, first due first. */
  next: { id: string; headline: string; organisation: string; dueAt: Date | null }[];
  /** Under review now, with who holds it. */
  inReview: {
    id: string;
    headline: string;
    organisation: string;
    editor: string | null;
    until: Date | null;
  }[];
  scheduled: { id: string; headline: string; organisation: string; goPublicAt: Date | null }[];
  /** Decisions and publications since `since`. */
  today: { published: number; returned: number; rejected: number };
};

type Line = { id: string; headline: string; organisation: string };

/** The first few of a state in the order of one of its times. */
const lines = (status: "submitted" | "scheduled") => {
  const at = status === "submitted" ? Prisma.sql`r.due_at` : Prisma.sql`r.go_public_at`;
  return db().$queryRaw<(Line & { dueAt: Date | null; goPublicAt: Date | null })[]>`
    select r.id, r.headline, o.name as organisation, r.due_at as "dueAt", r.go_public_at as "goPublicAt"
    from releases r join organisations o on o.id = r.organisation_id
    where r.status = ${status}::release_status order by ${at} asc nulls last, r.id asc limit 6`;
};

/**
 * The desk at a glance.
 * @param since the start of the desk's day.
 * @throws DomainError forbidden unless staff.
 */
export async function deskOverview(actor: Actor, since: Date, now: Date): Promise<DeskOverview> {
  assertStaff(actor);
  const [counts, next, inReview, scheduled, today] = await Promise.all([
    db().$queryRaw<{ waiting: number; overdue: number }[]>`
      select count(*)::int as waiting, count(*) filter (where due_at <= ${now}::timestamptz)::int as overdue
      from (select due_at from releases where status = 'submitted' order by due_at limit 1000) x`,
    lines("submitted"),
    db().$queryRaw<DeskOverview["inReview"]>`
      select r.id, r.headline, o.name as organisation,
        case when r.claim_expires_at > ${now}::timestamptz then u.name end as editor,
        case when r.claim_expires_at > ${now}::timestamptz then r.claim_expires_at end as until
      from releases r join organisations o on o.id = r.organisation_id left join users u on u.id = r.claimed_by_id
      where r.status = 'in_review' order by r.due_at asc, r.id asc limit 8`,
    lines("scheduled"),
    db().$queryRaw<DeskOverview["today"][]>`
      select count(*) filter (where status = 'published' and published_at >= ${since}::timestamptz)::int as published,
        count(*) filter (where status = 'changes_requested')::int as returned,
        count(*) filter (where status = 'rejected')::int as rejected
      from releases where updated_at >= ${since}::timestamptz and status in ('published', 'changes_requested', 'rejected')`,
  ]);
  return {
    ...(counts[0] ?? { waiting: 0, overdue: 0 }),
    next,
    inReview,
    scheduled,
    today: today[0] ?? { published: 0, returned: 0, rejected: 0 },
  };
}
