import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { assertStaff } from "../queries";

const HOUR_MS = 3_600_000;

/** The desk's decisions in one hour; those that were taken back count for nothing. */
export type HourOutput = { from: Date; approved: number; returned: number; rejected: number };

/** What the desk has decided in each hour from `since` until `now`. */
export async function outputByHour(actor: Actor, since: Date, now: Date): Promise<HourOutput[]> {
  assertStaff(actor);
  const rows = await db().$queryRaw<{ hour: number; decision: string; count: number }[]>`
    select floor(extract(epoch from created_at - ${since}::timestamptz) / 3600)::int as hour, decision,
      count(*)::int as count
    from review_decisions
    where created_at >= ${since}::timestamptz and created_at <= ${now}::timestamptz and undone_at is null
    group by 1, 2`;
  const hours = Math.floor((now.getTime() - since.getTime()) / HOUR_MS) + 1;
  return Array.from({ length: hours }, (_, hour) => {
    const of = (decision: string) =>
      rows.find((row) => row.hour === hour && row.decision === decision)?.count ?? 0;
    return {
      from: new Date(since.getTime() + hour * HOUR_MS),
      approved: of("approve"),
      returned: of("request_changes"),
      rejected: of("reject"),
    };
  });
}
