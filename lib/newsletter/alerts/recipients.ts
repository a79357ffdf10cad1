import "server-only";
import { Prisma, type Tx } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { clocksOf } from "../freezing/clocks";
import { type LocalDay, localDay } from "./local-day";
import type { Asked } from "./wishes";

/** So many are looked at in one step, and handed over together, at most. */
export const BATCH = 500;

/** An edition of one item, as far as the search for its readers has come. */
export type Seeking = {
  /** null: of none yet. */
  editionId: string | null;
  publicationId: string;
  kind: "breaking" | "alert";
  itemId: string;
  /** Of an alert; breaking news is for who wants that. */
  asked: Asked;
  /** The last subscriber that was looked at. */
  cursor: string | null;
};

/** The day it is for the readers of a title, zone by zone: by our own calendar, whatever the database's knows. */
export async function daysOf(publicationId: string, now: Date): Promise<LocalDay[]> {
  const zones = new Set((await clocksOf(publicationId)).map(({ timeZone }) => timeZone));
  return [...zones].map((zone) => localDay(zone, now));
}

const wants = ({ kind, asked: { newsrooms, sections, searches } }: Seeking) =>
  kind === "breaking"
    ? Prisma.sql`s.alert_breaking`
    : Prisma.sql`(s.alert_newsrooms && ${newsrooms}::text[] or s.alert_sections && ${sections}::text[]
        or s.alert_searches && ${searches}::text[])`;

/** Why they asked for it: the organisation before the section, and that before a search. */
const whyOf = ({ kind, asked: { newsrooms, sections, searches } }: Seeking) =>
  kind === "breaking"
    ? Prisma.sql`'{"kind": "breaking", "name": ""}'::jsonb`
    : Prisma.sql`coalesce(
        (select jsonb_build_object('kind', 'newsroom', 'name', x) from unnest(s.alert_newsrooms) x
          where x = any(${newsrooms}::text[]) limit 1),
        (select jsonb_build_object('kind', 'section', 'name', x) from unnest(s.alert_sections) x
          where x = any(${sections}::text[]) limit 1),
        (select jsonb_build_object('kind', 'search', 'name', x) from unnest(s.alert_searches) x
          where x = any(${searches}::text[]) limit 1))`;

/**
 * Who asked for it (`picked`, in the order of their ids), and who of them may still be told (`found`): they were not
 * told of the same news before, have had fewer mails of this kind on their day than they want at most, and are not
 * asleep, unless it is breaking news. Who asked is picked first: what costs a look at each is done for those alone.
 */
function readers(seeking: Seeking, days: LocalDay[], most: number | null): Prisma.Sql {
  const { editionId, publicationId, kind, itemId, cursor } = seeking;
  const awake = kind === "breaking" ? days : days.filter(({ quiet }) => !quiet);
  return Prisma.sql`
    picked as materialized (
      select s.id, s.time_zone, s.breaking_per_day, ${whyOf(seeking)} as why from subscribers s
      where s.publication_id = ${publicationId}::uuid and s.state = 'active' and s.breaking_per_day > 0
        and s.id > ${cursor ?? "00000000-0000-0000-0000-000000000000"}::uuid and ${wants(seeking)}
      order by s.id limit ${most}::int
    ), told as materialized (
      select e.id from news_items this
      join news_items n on n.id = this.id or n.story_id = this.story_id
      join edition_items i on i.item_id = n.id join editions e on e.id = i.edition_id
      where this.id = ${itemId}::uuid and e.publication_id = ${publicationId}::uuid
        and e.kind in ('breaking', 'alert') and e.id is distinct from ${editionId}::uuid
    ), found as materialized (
      select p.id, p.why from picked p
      join unnest(${awake.map(({ zone }) => zone)}::text[], ${awake.map(({ since }) => since)}::timestamptz[])
        as day(zone, since) on day.zone = p.time_zone
      where not exists (select 1 from letter_recipients r
          where r.subscriber_id = p.id and r.state not in ('excluded', 'refused') and r.edition_id in (select id from told))
        and (select count(*) from letter_recipients r
          where r.subscriber_id = p.id and r.frozen_at >= day.since and r.kind in ('breaking', 'alert')
            and r.state not in ('excluded', 'refused')) < p.breaking_per_day
    )`;
}

/** How many may be told now. */
export async function countReaders(tx: Tx, seeking: Seeking, days: LocalDay[]): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    with ${readers(seeking, days, null)} select count(*)::int as count from found`;
  return row?.count ?? 0;
}

/** `picked`: who was looked at; `last` of them; `found`: recipients of the batch, which there is when there are any. */
export type Frozen = { picked: number; last: string | null; found: number };

/**
 * Freezes the next readers of an edition and their batch, in one statement. Whoever calls holds the title's lock: two
 * editions at once would find the same room in somebody's day.
 */
export async function freezeReaders(
  tx: Tx,
  seeking: Seeking & { editionId: string },
  batch: { id: string; number: number },
  days: LocalDay[],
  now: Date,
): Promise<Frozen> {
  const ids = Array.from({ length: BATCH }, newId);
  const [row] = await tx.$queryRaw<Frozen[]>`
    with ${readers(seeking, days, BATCH)}, batch as (
      insert into letter_batches (id, edition_id, number, size)
      select ${batch.id}::uuid, ${seeking.editionId}::uuid, ${batch.number}::int, count(*) from found having count(*) > 0
    ), placed as (
      insert into letter_recipients (id, edition_id, batch_id, subscriber_id, kind, seq, why, frozen_at)
      select (${ids}::uuid[])[row_number() over (order by id)], ${seeking.editionId}::uuid, ${batch.id}::uuid, id,
        ${seeking.kind}, 0, why, ${now}::timestamptz
      from found
    )
    select (select count(*) from picked)::int as picked, (select id from picked order by id desc limit 1) as last,
      (select count(*) from found)::int as found`;
  return row ?? { picked: 0, last: null, found: 0 };
}
