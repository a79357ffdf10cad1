import "server-only";
import { type Actor, isStaff } from "@/lib/auth/actor";
import { db } from "@/lib/core/db";
import { forbidden } from "@/lib/core/errors";

const DAY_MS = 86_400_000;
export const OVERVIEW_DAYS = 14;

/** A source in the list of all: how it fares, and what it has brought lately. */
export type SourceGlance = {
  id: string;
  slug: string;
  name: string;
  status: "active" | "paused" | "archived";
  pausedWhy: string;
  autoPublish: boolean;
  failures: number;
  intervalSeconds: number;
  slowestSeconds: number;
  quietAfterHours: number | null;
  createdAt: Date;
  lastPolledAt: Date | null;
  lastItemAt: Date | null;
  nextPollAt: Date;
  lastError: string | null;
  /** active, requested, denied, lapsed; null: no hub pushes it. */
  push: string | null;
  /** New items of each of the last 14 days, the oldest first; days of 24 hours back from now. */
  arrivals: number[];
};

async function arrivalsOfAll(now: Date): Promise<Map<string, number[]>> {
  const from = new Date(now.getTime() - OVERVIEW_DAYS * DAY_MS);
  const rows = await db().$queryRaw<{ id: string; day: number; count: number }[]>`
    select s.id, f.day, f.count from wire_sources s cross join lateral (
      select least(floor(extract(epoch from at - ${from}::timestamptz) / 86400)::int, ${OVERVIEW_DAYS - 1}::int) as day,
        sum(created)::int as count
      from wire_fetches where source_id = s.id and at > ${from}::timestamptz and created > 0 group by 1) f
    where s.status <> 'archived'`;
  const all = new Map<string, number[]>();
  for (const { id, day, count } of rows) {
    const days = all.get(id) ?? new Array<number>(OVERVIEW_DAYS).fill(0);
    days[day] = count;
    all.set(id, days);
  }
  return all;
}

/** All sources by name, with what they brought in the last 14 days. @throws DomainError forbidden unless staff. */
export async function sourceOverview(actor: Actor, now: Date): Promise<SourceGlance[]> {
  if (!isStaff(actor)) throw forbidden("Only editors may see wire sources.");
  const [sources, arrivals] = await Promise.all([
    db().wireSource.findMany({
      orderBy: [{ name: "asc" }, { slug: "asc" }],
      select: {
        id: true,
        slug: true,
        name: true,
        status: true,
        pausedWhy: true,
        autoPublish: true,
        failures: true,
        intervalSeconds: true,
        slowestSeconds: true,
        quietAfterHours: true,
        createdAt: true,
        lastPolledAt: true,
        lastItemAt: true,
        nextPollAt: true,
        lastError: true,
        subscription: { select: { state: true } },
      },
    }),
    arrivalsOfAll(now),
  ]);
  return sources.map(({ subscription, ...source }) => ({
    ...source,
    push: subscription?.state ?? null,
    arrivals: arrivals.get(source.id) ?? new Array<number>(OVERVIEW_DAYS).fill(0),
  }));
}
