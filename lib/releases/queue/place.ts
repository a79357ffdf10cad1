import "server-only";
import type { Prisma, Tx } from "@/lib/core/db";
import { owedFrom, publicTime } from "../lifecycle";
import type { ReleaseRow } from "../move";
import type { Finding } from "../preflight";
import { type ReleaseContent, releaseDraft } from "../schema";
import { instantOf } from "../well-formed";
import { type Facts, RECORD_SIZE } from "./facts";
import { type Flag, flagsAmong, flagsOf } from "./flags";
import { rankOf, termsOf } from "./priority";

/** What brings a release to the desk. */
type Coming = {
  as: "submit" | "appeal" | "unpublish";
  /** What the rules found just now; without them the marks of the text stay as they are. */
  findings?: readonly Finding[];
  content?: ReleaseContent;
};

/** What of a release's row says where it stands. */
export type Place = { dueAt: Date; rankAt: Date; rankTerms: Prisma.InputJsonValue; flags: Flag[] };

type Known = { returned: boolean; decided: number; approved: number; proved: boolean; lookalike: boolean };

/** Three looks at indexes: this release's decisions, its organisation's latest releases, who that is. */
async function known(tx: Tx, release: { id: string; organisationId: string }): Promise<Known> {
  const [row] = await tx.$queryRaw<Known[]>`
    select
      exists (select 1 from review_decisions d where d.release_id = ${release.id}::uuid
        and d.decision = 'request_changes' and d.undone_at is null) as returned,
      record.decided, record.approved,
      exists (select 1 from identity_proofs p where p.organisation_id = ${release.organisationId}::uuid
        and p.status = 'proved') as proved,
      exists (select 1 from lookalike_alarms a where a.organisation_id = ${release.organisationId}::uuid
        and a.settled_at is null) as lookalike
    from (select count(*)::int as decided, count(*) filter (where status in ('scheduled', 'published'))::int as approved
      from (select r.status from releases r where r.organisation_id = ${release.organisationId}::uuid
        and r.id <> ${release.id}::uuid and r.decided_at is not null
        order by r.updated_at desc, r.id desc limit ${RECORD_SIZE}) latest) record`;
  return row ?? { returned: false, decided: 0, approved: 0, proved: false, lookalike: false };
}

/** The marks that come from the text itself. */
function marksOfText(release: ReleaseRow, findings: readonly Finding[] | undefined): Facts["findings"] {
  if (!findings) {
    const before = flagsAmong(release.flags);
    return {
      errors: before.includes("errors"),
      warnings: before.includes("warnings"),
      nearDuplicate: before.includes("near-duplicate"),
    };
  }
  const found = (severity: Finding["severity"]) => findings.some((each) => each.severity === severity);
  return {
    errors: found("error"),
    warnings: found("warning"),
    nearDuplicate: findings.some((each) => each.rule === "near-duplicate"),
  };
}

const eventOf = (content: ReleaseContent) =>
  content.kind === "event" && content.event ? instantOf(content.event.start) : null;

/** When the desk owes an answer, where the release stands until then, and what it is marked with. */
export async function placeOf(tx: Tx, release: ReleaseRow, coming: Coming, now: Date): Promise<Place> {
  const content = coming.content ?? releaseDraft.parse(release.content);
  const { dueAt } = owedFrom(now);
  const { returned, ...organisation } = await known(tx, release);
  const embargoUntil = instantOf(content.embargoUntil);
  const facts: Facts = {
    now,
    dueAt,
    appeal: coming.as === "appeal",
    resubmitted: coming.as === "submit" && returned,
    takenBack: coming.as === "unpublish",
    publicAt: publicTime(instantOf(content.publishAt), embargoUntil),
    embargoUntil,
    eventAt: eventOf(content),
    timeZone: content.timeZone,
    onBehalfOf: content.onBehalfOf !== "",
    organisation,
    findings: marksOfText(release, coming.findings),
  };
  const terms = termsOf(facts);
  return { dueAt, rankAt: rankOf(dueAt, terms), rankTerms: terms, flags: flagsOf(facts) };
}
