import "server-only";
import type { Prepared } from "@/lib/core/prepared";
import { FRESH_MS } from "@/lib/news/arrivals";
import { suppressionHashSql } from "../suppressions";

/** How much of a minute's pace may go at once: who asks comes again only after some seconds. */
const BURST_S = 6;

/**
 * One step of handing a batch over, in one statement and so in one transaction: what became of those handed over before
 * is written down, and the next are marked as being handed over, each after a last look at whether they may be.
 *
 * $1 batch, $2 claim, $3 outcomes [{id, attempt, state, reason}], $4 the next [{id, attempt, items | null, domain, pace |
 * null}], items null when there is nothing to tell them, $5 when the words were read, $6 whether this step may have been
 * taken before, by a connection that was lost before it said so.
 */
export const STEP: Prepared = {
  name: "newsletter-handing-step",
  text: `
  with held as materialized (
    select b.id, b.attempts, e.kind, e.frozen_at, t.paused_at is not null or (e.kind = 'daily' and i.held_at is not null) as stopped
    from letter_batches b join editions e on e.id = b.edition_id
      left join newsletter_titles t on t.publication_id = e.publication_id
      left join newsletter_issues i on i.publication_id = e.publication_id and i.day = e.day
    -- Whoever takes the batch over waits for this step, or this step finds that they have.
    where b.id = $1::uuid and b.claim = $2::uuid and b.state = 'submitting' for share of b),
  told as (
    update letter_recipients r set state = o.state::recipient_state, reason = o.reason,
      handed_at = case when o.state = 'waiting' then null else r.handed_at end
    from jsonb_to_recordset($3::jsonb) as o(id uuid, attempt int, state text, reason text)
    where r.id = o.id and r.attempts = o.attempt
      and (r.state = 'handing' or (r.state = 'uncertain' and o.state in ('accepted', 'refused')))
    returning r.batch_id),
  looked as materialized (
    select r.id, w.attempt, w.items, w.domain, w.pace, d.rests_until,
      case when s.state = 'erased' or s.address is null then 'erased'
        when s.state = 'suppressed' or x.hash is not null then 'suppressed'
        when s.state <> 'active' then 'unsubscribed'
        when w.items is null then case when held.kind = 'daily' then 'nothing_new'
          when held.frozen_at < $5::timestamptz - make_interval(secs => ${FRESH_MS / 1000}) then 'late'
          else 'killed' end end as reason
    from held join jsonb_to_recordset($4::jsonb) as w(id uuid, attempt int, items int[], domain text, pace int)
        on not held.stopped
      join letter_recipients r on r.id = w.id and r.batch_id = held.id
      join subscribers s on s.id = r.subscriber_id
      left join suppressions x on x.hash = ${suppressionHashSql("s.address")}
      left join mail_domains d on d.domain = w.domain and d.rests_until > now()
    where (r.state = 'waiting' and r.attempts = w.attempt - 1 and r.attempts <= held.attempts)
      or ($6 and r.state = 'handing' and r.attempts = w.attempt)
    for update of r),
  ranked as materialized (
    select *, row_number() over (partition by domain order by id) as place
    from looked where reason is null and rests_until is null),
  paced as (
    insert into mail_domains as d (domain, free_at, granted)
    select domain, now() + make_interval(secs => wanted * 60.0 / pace), wanted
    from (select domain, pace, least(count(*), greatest(1, pace * ${BURST_S} / 60))::int as wanted
      from ranked where pace is not null group by domain, pace order by domain) asked
    on conflict (domain) do update set (granted, free_at) = (
      select let_go, begins + let_go * each_takes
      from (select greatest(d.free_at, now()) as begins, (excluded.free_at - now()) / excluded.granted as each_takes) slot,
        lateral (select greatest(0, least(excluded.granted, 1 + floor(
          extract(epoch from now() + interval '${BURST_S} seconds' - begins) / extract(epoch from each_takes))))::int as let_go) it)
    returning domain, granted, free_at),
  taken as (
    update letter_recipients r set state = 'handing', attempts = k.attempt, items = k.items, reason = '',
      handed_at = $5::timestamptz
    from ranked k left join paced p on p.domain = k.domain
    where r.id = k.id and (k.pace is null or k.place <= p.granted) returning r.id),
  excluded_now as (
    update letter_recipients r set state = 'excluded', reason = l.reason, items = '{}'
    from looked l where r.id = l.id and l.reason is not null returning r.id)
  select held.id is not null as held, coalesce(held.stopped, false) as stopped, l.id,
    case when taken.id is not null then 'handing' when l.reason is not null then 'excluded'
      when l.rests_until is not null then 'resting' else 'paced' end as verdict,
    p.free_at as "freeAt",
    (select array_agg(distinct batch_id) from told where batch_id is distinct from $1::uuid) as late
  from (values (1)) as one left join held on true left join looked l on true left join taken on taken.id = l.id
    left join paced p on p.domain = l.domain`,
};

/** Those of a batch who are to be tried this time, from the cursor on: $1 batch, $2 the last seen or null, $3 how many. */
export const READERS: Prepared = {
  name: "newsletter-handing-readers",
  text: `
  select r.id as "recipientId", r.subscriber_id as "subscriberId", s.address, s.sections, s.places, s.newsrooms,
    s.time_zone as "timeZone", r.since_seq as "sinceSeq", r.notices, r.why, r.attempts
  from letter_batches b join letter_recipients r on r.batch_id = b.id join subscribers s on s.id = r.subscriber_id
  where b.id = $1::uuid and r.state = 'waiting' and r.attempts <= b.attempts and ($2::uuid is null or r.id > $2::uuid)
  order by r.id limit $3`,
};
