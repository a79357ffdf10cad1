import "server-only";
import { db } from "@/lib/core/db";
import { RULE_GROUPS } from "../preflight";
import { addDecision, type Figures, type LoggedDecision, noFigures, spanOfMonth } from "./figures";

const RULES: ReadonlySet<string> = new Set(
  RULE_GROUPS.flatMap((group) => group.rules.map((rule) => rule.id)),
);

/**
 * Decisions of a span out of the audit log: a few short values each. What was taken back is none: the next thing the
 * log tells of that release's decisions is then the undoing.
 */
const decisionsIn = (from: Date, until: Date): Promise<LoggedDecision[]> => db().$queryRaw<LoggedDecision[]>`
  select substr(d.verb, 9) as kind, d.at, (d.data->>'submittedAt')::timestamptz as "submittedAt",
    (d.data->>'dueAt')::timestamptz as "dueAt", coalesce((d.data->>'appeal')::boolean, false) as appeal,
    d.data->>'reason' as reason,
    array(select coalesce(p->>'rule', '') from jsonb_array_elements(
      case when jsonb_typeof(d.data->'points') = 'array' then d.data->'points' else '[]' end) p) as rules
  from audit_events d
  left join lateral (
    select n.verb from audit_events n where n.subject_id = d.subject_id and n.seq > d.seq
      and n.verb in ('release.approve', 'release.request_changes', 'release.reject', 'release.undo')
    order by n.seq limit 1
  ) following on true
  where d.verb in ('release.approve', 'release.request_changes', 'release.reject')
    and d.at >= ${from}::timestamptz and d.at < ${until}::timestamptz
    and following.verb is distinct from 'release.undo'`;

/** The figures of a month (yyyy-mm, UTC), counted from the audit log. */
export async function figuresOf(month: string): Promise<Figures> {
  const { from, until } = spanOfMonth(month);
  const figures = noFigures();
  for (const decision of await decisionsIn(from, until)) addDecision(figures, decision, RULES);
  const others = await db().$queryRaw<{ verb: string; class: string; count: number }[]>`
    select verb, coalesce(data->>'class', '') as class, count(*)::int as count from audit_events
    where verb in ('release.appeal', 'release.correct', 'release.kill') and at >= ${from}::timestamptz
      and at < ${until}::timestamptz group by 1, 2`;
  for (const { verb, class: of, count } of others) {
    if (verb === "release.appeal") figures.appeals += count;
    if (verb === "release.kill") figures.kills += count;
    if (verb === "release.correct" && /^[ABC]$/.test(of)) figures.corrections[of] = count;
  }
  return figures;
}
