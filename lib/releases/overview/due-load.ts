import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { assertStaff } from "../queries";

const HOUR_MS = 3_600_000;

export type HourCount = { from: Date; count: number };

/**
 * How many answers become due within `hours` from now, by the hours of the clock: the first and the last of them count
 * what lies in the span alone. What is due already is overdue, and not counted here.
 * @param from the start of the hour that is now, in the zone of the desk.
 */
export async function dueLoad(actor: Actor, from: Date, now: Date, hours: number): Promise<HourCount[]> {
  assertStaff(actor);
  // date_bin counts in whole microseconds; extract() in decimals takes three times as long for 100,000 rows.
  const rows = await db().$queryRaw<{ hour: Date; count: number }[]>`
    select date_bin('1 hour', due_at, ${from}::timestamptz) as hour, count(*)::int as count
    from releases
    where status in ('submitted', 'in_review') and due_at > ${now}::timestamptz
      and due_at <= ${new Date(now.getTime() + hours * HOUR_MS)}::timestamptz
    group by 1`;
  const counts = new Map(rows.map((row) => [row.hour.getTime(), row.count]));
  return Array.from({ length: hours + 1 }, (_, hour) => {
    const start = new Date(from.getTime() + hour * HOUR_MS);
    return { from: start, count: counts.get(start.getTime()) ?? 0 };
  });
}
