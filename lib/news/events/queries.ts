import "server-only";
import { db, Prisma } from "@/lib/core/db";
import { card, publicAt, toCard } from "../queries";
import { newsDetails } from "../schema";
import type { NewsEvent } from "./event";

/** A month shows at most so many. */
export const MONTH_HOLDS = 200;
/** What began longer ago than this is not looked for among what is still going on. */
const GOES_ON_DAYS = 62;

type Row = { item_id: string; starts_at: Date; ends_at: Date };

/** Public rows of event_dates by their start, at most `limit`: one walk along the index of a title's calendar. */
const dated = (publicationId: string, now: Date, where: Prisma.Sql, order: "asc" | "desc", limit: number) =>
  db().$queryRaw<Row[]>`
    select e.item_id, e.starts_at, e.ends_at
    from event_dates e join news_items n on n.id = e.item_id
    where e.publication_id = ${publicationId}::uuid and ${where}
      and n.killed_at is null and n.published_at <= ${now}::timestamptz
    order by e.starts_at ${Prisma.raw(order)}, e.item_id ${Prisma.raw(order)} limit ${limit}`;

async function filled(rows: Row[], now: Date): Promise<NewsEvent[]> {
  const found = await db().newsItem.findMany({
    where: { ...publicAt(now), id: { in: rows.map((row) => row.item_id) } },
    select: card,
  });
  const byId = new Map(found.map((row) => [row.id, row]));
  return rows.flatMap((row) => {
    const item = byId.get(row.item_id);
    const event = item && newsDetails.parse(item.details).event;
    return event ? [{ item: toCard(item), event, startsAt: row.starts_at, endsAt: row.ends_at }] : [];
  });
}

const since = (at: Date) => new Date(at.getTime() - GOES_ON_DAYS * 86_400_000);

/**
 * What takes place between two instants, in the order of its beginning, what began up to two months before and still
 * goes on included; at most MONTH_HOLDS.
 */
export async function eventsBetween(
  { publicationId, section = "" }: { publicationId: string; section?: string },
  { from, to }: { from: Date; to: Date },
  now: Date,
): Promise<NewsEvent[]> {
  const where = Prisma.sql`e.starts_at >= ${since(from)}::timestamptz and e.starts_at < ${to}::timestamptz
    and (e.starts_at >= ${from}::timestamptz or e.ends_at > ${from}::timestamptz)
    ${section ? Prisma.sql`and ${section} = any(e.sections)` : Prisma.empty}`;
  return filled(await dated(publicationId, now, where, "asc", MONTH_HOLDS), now);
}

/** What is going on or comes next, the earliest first. */
export async function comingEvents(publicationId: string, now: Date, limit: number): Promise<NewsEvent[]> {
  const where = Prisma.sql`e.starts_at >= ${since(now)}::timestamptz
    and (e.starts_at >= ${now}::timestamptz or e.ends_at > ${now}::timestamptz)`;
  return filled(await dated(publicationId, now, where, "asc", limit), now);
}

/** When the last event before an instant begins, and the first at or after another; null where there is none. */
export async function eventsAround(
  publicationId: string,
  { from, to }: { from: Date; to: Date },
  now: Date,
): Promise<{ before: Date | null; after: Date | null }> {
  const [before, after] = await Promise.all([
    dated(publicationId, now, Prisma.sql`e.starts_at < ${from}::timestamptz`, "desc", 1),
    dated(publicationId, now, Prisma.sql`e.starts_at >= ${to}::timestamptz`, "asc", 1),
  ]);
  return { before: before[0]?.starts_at ?? null, after: after[0]?.starts_at ?? null };
}

/** Sections of a title that have events between two instants. */
export async function eventSections(
  publicationId: string,
  { from, to }: { from: Date; to: Date },
): Promise<Set<string>> {
  const rows = await db().$queryRaw<{ slug: string }[]>`
    select distinct slug from (
      select sections from event_dates where publication_id = ${publicationId}::uuid
        and starts_at >= ${from}::timestamptz and starts_at < ${to}::timestamptz limit 5000) as held,
      unnest(held.sections) as slug`;
  return new Set(rows.map((row) => row.slug));
}

/** Events of a title by their items, as they are now, in the order of their beginning; what is not public is left out. */
export async function eventsOf(publicationId: string, itemIds: string[], now: Date): Promise<NewsEvent[]> {
  if (itemIds.length === 0) return [];
  const where = Prisma.sql`e.item_id = any(${itemIds}::uuid[])`;
  return filled(await dated(publicationId, now, where, "asc", itemIds.length), now);
}
