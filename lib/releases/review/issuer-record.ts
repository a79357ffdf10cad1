import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { assertStaff } from "../queries";
import type { IssuerRecord } from "./issuer-words";

const YEAR_MS = 365 * 86_400_000;

type Row = {
  accepted: number;
  returned: number;
  rejected: number;
  corrected: number;
  killed: number;
  handedIn: number;
};

/**
 * How an organisation's releases fared over the year before `now`, and who it is as far as the desk knows. A decision
 * that was taken back counts for nothing. @throws DomainError forbidden unless staff.
 */
export async function issuerRecord(actor: Actor, organisationId: string, now: Date): Promise<IssuerRecord> {
  assertStaff(actor);
  const year = new Date(now.getTime() - YEAR_MS);
  const [organisation, alarms, [row]] = await Promise.all([
    db().organisation.findUnique({
      where: { id: organisationId },
      select: { createdAt: true, suspendedAt: true, suspendedFor: true },
    }),
    db().lookalikeAlarm.findMany({
      where: { organisationId, settledAt: null },
      orderBy: { createdAt: "asc" },
      take: 5,
      select: { otherName: true, kind: true },
    }),
    db().$queryRaw<Row[]>`
      with decided as (
        select d.decision, count(*)::int as count
        from review_decisions d join releases r on r.id = d.release_id
        where r.organisation_id = ${organisationId}::uuid and d.undone_at is null
          and d.created_at > ${year}::timestamptz
        group by d.decision
      )
      select
        coalesce((select count from decided where decision = 'approve'), 0) as accepted,
        coalesce((select count from decided where decision = 'request_changes'), 0) as returned,
        coalesce((select count from decided where decision = 'reject'), 0) as rejected,
        (select count(distinct e.subject_id)::int from audit_events e
          where e.organisation_id = ${organisationId}::uuid and e.verb = 'release.correct'
            and e.at > ${year}::timestamptz) as corrected,
        (select count(*)::int from releases where organisation_id = ${organisationId}::uuid
          and status = 'killed' and updated_at > ${year}::timestamptz) as killed,
        -- Whether it is their first: two are as good as all.
        (select count(*)::int from (select 1 from releases where organisation_id = ${organisationId}::uuid
          and status <> 'draft' limit 2) x) as "handedIn"`,
  ]);
  const { handedIn = 0, ...counts } = row ?? {};
  return {
    since: organisation?.createdAt ?? null,
    suspendedFor: organisation?.suspendedAt ? organisation.suspendedFor || "No reason was given." : null,
    alarms,
    first: handedIn <= 1,
    counts: { accepted: 0, returned: 0, rejected: 0, corrected: 0, killed: 0, ...counts },
  };
}
