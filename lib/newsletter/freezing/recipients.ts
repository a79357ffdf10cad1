import "server-only";
import { Prisma, type Tx, transaction } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { enqueue } from "@/lib/core/jobs";
import type { MailedNotice } from "../edition/notices";
import { suppressionHashSql } from "../suppressions";
import { inRound } from "./clocks";
import type { FrozenEdition } from "./edition";

/** So many recipients are frozen in one step, and handed over together, at most. */
export const BATCH = 500;

const NOBODY_YET = "00000000-0000-0000-0000-000000000000";

export type Walk = {
  edition: FrozenEdition;
  /** For whoever had no letter yet (lib/newsletter/edition/numbers.ts). */
  usualSince: number;
  notices: MailedNotice[];
};

/**
 * What somebody is offered in their first letter: a day's news, or all since they joined when that is longer ago and
 * the letter is not a daily one to them.
 */
const sinceJoined = (publicationId: string, usualSince: number) => Prisma.sql`
  least(${usualSince}::int, coalesce((select e.seq from editions e
    where e.publication_id = ${publicationId}::uuid and e.kind = 'daily' and e.frozen_at <= p.state_at
    order by e.frozen_at desc limit 1), 0))`;

/** The last letter they got, or are about to: what came after it is new to them, and what was put right since. */
const LAST = Prisma.sql`
  left join lateral (
    select r.seq, r.frozen_at, r.notices from letter_recipients r
    where r.subscriber_id = p.id and r.kind = 'daily'
      and (r.state in ('waiting', 'handing', 'accepted', 'uncertain') or r.state = 'excluded' and r.reason = 'nothing_new')
    order by r.frozen_at desc limit 1
  ) as last on true`;

/** A correction is seen when its transaction ends: a letter of that moment had the words from before it. */
const COMMITTED_LATER = Prisma.sql`interval '2 seconds'`;

/**
 * Notices of what they were sent before it was put right, and that no letter has told them of. An item is offered to
 * somebody once, so that it stood in the first letter they got of those that could have it, or in none. A notice may
 * have become visible a little later than it says: it is looked for in the last letter, and not only after it.
 */
const toldOf = (any: boolean) =>
  !any
    ? Prisma.sql`cross join (select '{}'::uuid[] as ids) as told`
    : Prisma.sql`
  cross join lateral (
    select coalesce(array_agg(n.id order by n.at, n.id), '{}') as ids
    from noticed n
    where n.at > coalesce(last.frozen_at - interval '10 minutes', '-infinity') and n.id <> all(coalesce(last.notices, '{}'))
      and (exists (
        select 1 from (
          select r.edition_id, r.items, r.handed_at from letter_recipients r
          where r.subscriber_id = p.id and r.kind = 'daily' and r.state in ('accepted', 'uncertain')
            and r.frozen_at >= n."firstFrozenAt"
          order by r.frozen_at limit 1) as r
        join edition_items i on i.edition_id = r.edition_id and i.item_id = n."itemId"
        where i.position = any(r.items) and r.handed_at < n.at + ${COMMITTED_LATER})
      or n.alerted and exists (
        select 1 from letter_recipients r join edition_items i on i.edition_id = r.edition_id and i.item_id = n."itemId"
        where r.subscriber_id = p.id and r.kind <> 'daily' and r.state in ('accepted', 'uncertain') and r.handed_at < n.at + ${COMMITTED_LATER}))
  ) as told`;

const sought = ({ id, itemId, at, firstFrozenAt, alerted }: MailedNotice) => ({
  ...{ id, itemId, at, firstFrozenAt, alerted },
});

type RoundRow = {
  publicationId: string;
  timeZone: string;
  hour: number;
  day: string;
  dueAt: Date;
  cursor: string | null;
};

/** The round, when it is still to be walked and nobody else walks it. */
export async function lockRound(tx: Tx, id: string): Promise<RoundRow | null> {
  const [row] = await tx.$queryRaw<RoundRow[]>`
    select publication_id as "publicationId", time_zone as "timeZone", hour, day, due_at as "dueAt", cursor
    from edition_rounds where id = ${id}::uuid and state = 'freezing' for update skip locked`;
  return row ?? null;
}

type Frozen = { picked: number; last: string | null; placed: number; waiting: number };

/** The next recipients of a round and their batch, in one statement. */
async function freezeNext(
  tx: Tx,
  round: RoundRow,
  batchId: string,
  { edition, usualSince, notices }: Walk,
): Promise<Frozen> {
  const ids = Array.from({ length: BATCH }, newId);
  const [row] = await tx.$queryRaw<Frozen[]>`
    with noticed as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(notices.map(sought))}::jsonb)
        as n(id uuid, "itemId" uuid, at timestamptz, "firstFrozenAt" timestamptz, alerted boolean)
    ), picked as materialized (
      select s.id, s.address, s.state_at from subscribers s
      where ${inRound(round.publicationId, round)} and s.id > ${round.cursor ?? NOBODY_YET}::uuid
      order by s.id limit ${BATCH}
    ), known as (
      select p.id, (row_number() over (order by p.id))::int as n, coalesce(last.seq, ${sinceJoined(round.publicationId, usualSince)}) as since,
        told.ids as notices,
        exists (select 1 from suppressions x
          where x.hash = ${Prisma.raw(suppressionHashSql("p.address"))}) as suppressed
      from picked p ${LAST} ${toldOf(notices.length > 0)}
    ), judged as (
      select *, case when suppressed then 'suppressed'
        when since >= ${edition.newest}::int and cardinality(notices) = 0 then 'nothing_new' else '' end as reason
      from known
    ), placed as (
      insert into letter_recipients
        (id, edition_id, batch_id, subscriber_id, kind, day, seq, since_seq, state, reason, notices, frozen_at)
      select (${ids}::uuid[])[n], ${edition.id}::uuid, case when reason = '' then ${batchId}::uuid end, id, 'daily',
        ${round.day}, ${edition.seq}::int, since, (case when reason = '' then 'waiting' else 'excluded' end)::recipient_state,
        reason, notices, ${edition.frozenAt}::timestamptz
      from judged
      on conflict do nothing returning state
    ), batch as (
      insert into letter_batches (id, edition_id, number, size)
      select ${batchId}::uuid, ${edition.id}::uuid,
        1 + coalesce((select max(number) from letter_batches where edition_id = ${edition.id}::uuid), 0), count(*)
      from placed where state = 'waiting' having count(*) > 0
      returning size
    )
    select (select count(*) from picked)::int as picked, (select id from picked order by id desc limit 1) as last,
      (select count(*) from placed)::int as placed, coalesce((select size from batch), 0)::int as waiting`;
  return row!;
}

/**
 * Freezes the next recipients of a round: who they are, their batch, the job that hands it over, and how far the
 * round has come, in one transaction. Who had a letter that day is passed over. A look-up of suppressed addresses that
 * fails fails all of it (E6).
 * @returns `done` when there is nothing left of it, `busy` when somebody else is at it.
 */
export const freezeStep = (roundId: string, walk: Walk): Promise<"more" | "done" | "busy"> =>
  transaction(async (tx) => {
    const round = await lockRound(tx, roundId);
    if (!round) return "busy";
    // Two rounds of one edition number their batches one after the other.
    await tx.$executeRaw`select 1 from editions where id = ${walk.edition.id}::uuid for no key update`;
    const batchId = newId();
    const { picked, last, placed, waiting } = await freezeNext(tx, round, batchId, walk);
    if (waiting > 0)
      await enqueue(
        tx,
        "letter-batch",
        { id: batchId },
        { key: `letter-batch:${batchId}`, background: true },
      );
    const done = picked < BATCH;
    await tx.editionRound.update({
      where: { id: roundId },
      data: {
        state: done ? "frozen" : "freezing",
        cursor: last ?? round.cursor,
        recipients: { increment: placed },
      },
    });
    return done ? "done" : "more";
  });
