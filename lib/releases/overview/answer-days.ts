import "server-only";
import { LRUCache } from "lru-cache";
import { Temporal } from "temporal-polyfill";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { HOLD_MS } from "../lifecycle";
import { assertStaff } from "../queries";

/** From hand-in to decision on one day of the desk: median and 90th percentile in milliseconds, null without any. */
export type AnswerDay = { day: string; count: number; median: number | null; ninth: number | null };

const held = globalThis as { datelineAnswerDays?: LRUCache<string, AnswerDay> };

/** Days that are over never change: they are counted once in a process. */
const kept = () => {
  held.datelineAnswerDays ??= new LRUCache<string, AnswerDay>({ max: 400 });
  return held.datelineAnswerDays;
};

type Span = { day: string; start: Date; end: Date };

function lastDays(count: number, zone: string, now: Date): Span[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const start = (date: Temporal.PlainDate) => new Date(date.toZonedDateTime(zone).epochMilliseconds);
  return Array.from({ length: count }, (_, index) => {
    const date = today.subtract({ days: count - 1 - index });
    return { day: date.toString(), start: start(date), end: start(date.add({ days: 1 })) };
  });
}

/** The answer times of the last days, oldest first, today included. @param zone in which days begin (IANA). */
export async function answerDays(actor: Actor, zone: string, now: Date, count = 30): Promise<AnswerDay[]> {
  assertStaff(actor);
  const days = lastDays(count, zone, now);
  const key = (day: string) => `${zone} ${day}`;
  const missing = days.filter(({ day }) => !kept().has(key(day)));
  const read = await readDays(missing);
  // A decision may be taken back for some seconds after its day.
  for (const { day, end } of missing)
    if (end.getTime() + HOLD_MS < now.getTime()) kept().set(key(day), read.get(day) as AnswerDay);
  return days.map(({ day }) => (read.get(day) ?? kept().get(key(day))) as AnswerDay);
}

async function readDays(days: Span[]): Promise<Map<string, AnswerDay>> {
  const rows = days.length
    ? await db().$queryRaw<AnswerDay[]>`
        select x.day, count(d.waited)::int as count,
          (percentile_cont(0.5) within group (order by d.waited))::float8 as median,
          (percentile_cont(0.9) within group (order by d.waited))::float8 as ninth
        from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as x(day text, start timestamptz, "end" timestamptz)
        left join lateral (
          select extract(epoch from created_at - submitted_at) * 1000 as waited from review_decisions
          where created_at >= x.start and created_at < x.end and submitted_at is not null and undone_at is null
        ) d on true
        group by x.day`
    : [];
  return new Map(rows.map((row) => [row.day, row]));
}
