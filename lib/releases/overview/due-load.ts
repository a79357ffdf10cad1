import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { assertStaff } from "../queries";

const HOUR_MS = 3_600_000;

export type HourCount = { from: Date; count: number };

/**
 * How many answers are owed in each hour from `from` on.
 * @param from the start of an hour in the zone of the desk.
 */
export async function dueLoad(actor: Actor, from: Date, hours: number): Promise<HourCount[]> {
  assertStaff(actor);
  const rows = await db().$queryRaw<{ hour: number; count: number }[]>`
    select floor(extract(epoch from due_at - ${from}::timestamptz) / 3600)::int as hour, count(*)::int as count
    from releases
    where status in ('submitted', 'in_review') and due_at >= ${from}::timestamptz
      and due_at < ${new Date(from.getTime() + hours * HOUR_MS)}::timestamptz
    group by 1`;
  return Array.from({ length: hours }, (_, hour) => ({
    from: new Date(from.getTime() + hour * HOUR_MS),
    count: rows.find((row) => row.hour === hour)?.count ?? 0,
  }));
}
