import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import type { ReleaseState } from "../lifecycle";
import { assertStaff } from "../queries";
import { monthsUpTo, type TrustMonth } from "./record";

const MONTHS = 12;

type Counted = { month: string; what: string; count: number };

/**
 * What became of an organisation's releases month by month, the last twelve in a zone; a decision that was taken back
 * counts for nothing. @throws DomainError forbidden unless staff.
 */
export async function trustHistory(
  actor: Actor,
  organisationId: string,
  timeZone: string,
  now: Date,
): Promise<TrustMonth[]> {
  assertStaff(actor);
  const rows = await db().$queryRaw<Counted[]>`
    with since as (
      select date_trunc('month', ${now}::timestamptz, ${timeZone}) - interval '11 months' as at
    )
    select to_char(d.created_at at time zone ${timeZone}, 'YYYY-MM') as month, d.decision as what, count(*)::int as count
    from releases r join review_decisions d on d.release_id = r.id, since
    where r.organisation_id = ${organisationId}::uuid and d.undone_at is null and d.created_at >= since.at
    group by 1, 2
    union all
    select to_char(e.at at time zone ${timeZone}, 'YYYY-MM'), e.verb, count(*)::int
    from audit_events e, since
    where e.organisation_id = ${organisationId}::uuid and e.verb in ('release.correct', 'release.kill') and e.at >= since.at
    group by 1, 2
    union all
    select to_char(${now}::timestamptz at time zone ${timeZone}, 'YYYY-MM'), 'now', 0`;
  const last = rows.find((row) => row.what === "now")?.month ?? "";
  const of = (month: string, what: string) =>
    rows.find((row) => row.month === month && row.what === what)?.count ?? 0;
  return monthsUpTo(last, MONTHS).map((month) => ({
    month,
    accepted: of(month, "approve"),
    returned: of(month, "request_changes"),
    rejected: of(month, "reject"),
    corrected: of(month, "release.correct"),
    killed: of(month, "release.kill"),
  }));
}

export type OrganisationRelease = { id: string; headline: string; status: ReleaseState; updatedAt: Date };

/** An organisation's latest releases; drafts are none of the desk's business. @throws DomainError forbidden. */
export async function latestReleases(
  actor: Actor,
  organisationId: string,
  limit = 15,
): Promise<OrganisationRelease[]> {
  assertStaff(actor);
  return db().release.findMany({
    where: { organisationId, status: { not: "draft" } },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: limit,
    select: { id: true, headline: true, status: true, updatedAt: true },
  });
}
