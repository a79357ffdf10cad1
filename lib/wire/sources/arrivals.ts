import "server-only";
import { type Actor, isStaff } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { forbidden } from "@/lib/core/errors";

const HOUR_MS = 3_600_000;

/**
 * How many items the sources brought in each hour from `from` on.
 * @throws DomainError forbidden unless staff.
 */
export async function intakeByHour(
  actor: Actor,
  from: Date,
  hours: number,
): Promise<{ from: Date; count: number }[]> {
  if (!isStaff(actor)) throw forbidden("Only editors may see this.");
  const rows = await db().$queryRaw<{ hour: number; count: number }[]>`
    select floor(extract(epoch from f.at - ${from}::timestamptz) / 3600)::int as hour, sum(f.created)::int as count
    from wire_sources s
    cross join lateral (
      select at, created from wire_fetches
      where source_id = s.id and at >= ${from}::timestamptz
        and at < ${new Date(from.getTime() + hours * HOUR_MS)}::timestamptz
    ) f
    group by 1`;
  return Array.from({ length: hours }, (_, hour) => ({
    from: new Date(from.getTime() + hour * HOUR_MS),
    count: rows.find((row) => row.hour === hour)?.count ?? 0,
  }));
}
