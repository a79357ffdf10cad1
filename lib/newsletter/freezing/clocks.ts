import "server-only";
import { Temporal } from "temporal-polyfill";
import { db, Prisma } from "@/lib/core/db";
import type { Clock } from "../edition/local-hour";
import { type Round, roundKey } from "./rounds";

/**
 * The hours at which a title's letter is wanted, by zone: from each to the next along the index of its subscribers,
 * so that it costs as much as there are of them, however many subscribers there are.
 */
export const clocksOf = (publicationId: string): Promise<Clock[]> => db().$queryRaw<Clock[]>`
  with recursive clocks as (
    (select time_zone, hour from subscribers where publication_id = ${publicationId}::uuid and state = 'active'
      order by time_zone, hour limit 1)
    union all
    select following.time_zone, following.hour from clocks
    cross join lateral (
      select s.time_zone, s.hour from subscribers s
      where s.publication_id = ${publicationId}::uuid and s.state = 'active'
        and (s.time_zone, s.hour) > (clocks.time_zone, clocks.hour)
      order by s.time_zone, s.hour limit 1
    ) as following
  )
  select time_zone as "timeZone", hour from clocks`;

/** The weekday of a day, 1 Monday … 7 Sunday (ISO 8601). */
export const weekdayOf = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek;

/**
 * Subscribers `s` who are in a round: they want a letter on its day, and had chosen so when it fell due. Who changes
 * days, hour or zone later than that is in the next one.
 */
export const inRound = (publicationId: string, { timeZone, hour, day, dueAt }: Round) => Prisma.sql`
  s.publication_id = ${publicationId}::uuid and s.state = 'active'
  and s.time_zone = ${timeZone} and s.hour = ${hour} and ${weekdayOf(day)}::int = any(s.days)
  and s.state_at <= ${dueAt}::timestamptz and (s.clock_at is null or s.clock_at <= ${dueAt}::timestamptz)`;

/** Of these rounds, those that anybody is in. */
export async function withReaders(publicationId: string, rounds: Round[]): Promise<Round[]> {
  const found: Round[] = [];
  for (const round of rounds) {
    const [row] = await db().$queryRaw<unknown[]>`
      select 1 from subscribers s where ${inRound(publicationId, round)} limit 1`;
    if (row) found.push(round);
  }
  return found;
}

/** How many in these rounds no letter of that day was frozen for. */
export async function readersWithout(publicationId: string, rounds: Round[]): Promise<number> {
  let readers = 0;
  for (const round of rounds) {
    const [row] = await db().$queryRaw<{ count: number }[]>`
      select count(*)::int as count from subscribers s where ${inRound(publicationId, round)}
        and not exists (select 1 from letter_recipients r where r.subscriber_id = s.id and r.day = ${round.day})`;
    readers += row?.count ?? 0;
  }
  return readers;
}

/** Keys of the rounds that fell due after an instant and have been seen to, and when the newest of all did. */
export async function seenRounds(publicationId: string, after: (newest: Date | null) => Date) {
  const { _max } = await db().editionRound.aggregate({ where: { publicationId }, _max: { dueAt: true } });
  const since = after(_max.dueAt);
  const rows = await db().editionRound.findMany({
    // A round that was sent at once counts for its day, whenever that was.
    where: { publicationId, dueAt: { gt: new Date(since.getTime() - 86_400_000) } },
    select: { timeZone: true, hour: true, day: true },
  });
  return { since, known: new Set(rows.map(roundKey)) };
}
